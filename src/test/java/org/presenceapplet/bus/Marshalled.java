package org.presenceapplet.bus;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.freedesktop.dbus.messages.constants.Endian;

/** Bodies as dbus-java itself marshals them. */
final class Marshalled {
    private static final int FIXED_HEADER = 16;

    private Marshalled() {}

    static byte[] body(boolean bigEndian, String signature, Object... arguments) {
        try {
            byte order = bigEndian ? Endian.BIG : Endian.LITTLE;
            Message message = new MessageFactory(order)
                    .createMethodCall(null, "a.b", "/", "a.b", "Member", (byte) 0, signature, arguments);
            return bodyOf(message, order);
        } catch (DBusException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The header's fields follow its fixed part, and the body begins on a multiple of eight. */
    private static byte[] bodyOf(Message message, byte order) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        Arrays.stream(message.getWireData()).filter(Objects::nonNull).forEach(wire::writeBytes);
        byte[] whole = wire.toByteArray();
        int bodyLength = (int) Message.demarshallint(whole, 4, order, 4);
        int fieldsLength = (int) Message.demarshallint(whole, FIXED_HEADER - 4, order, 4);
        int start = (FIXED_HEADER + fieldsLength + 7) & ~7;
        return Arrays.copyOfRange(whole, start, start + bodyLength);
    }
}
