package org.presenceapplet.demo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A D-Bus message to be sent: its header fields, and its arguments by their signature. */
record WireMessage(byte type, List<Object[]> fields, String signature, List<Object> arguments) {
    private static final byte LITTLE_ENDIAN = 'l';
    private static final byte PROTOCOL_VERSION = 1;

    static WireMessage call(
            String destination, String path, String iface, String member, String signature, Object... arguments) {
        return new WireMessage(
                (byte) 1,
                List.of(field(1, path, "o"), field(2, iface), field(3, member), field(6, destination)),
                signature,
                List.of(arguments));
    }

    static WireMessage reply(Message call, String signature, Object... arguments) {
        return new WireMessage(
                (byte) 2,
                List.of(field(5, new UInt32(call.getSerial()), "u"), to(call)),
                signature,
                List.of(arguments));
    }

    static WireMessage error(Message call, String name, String text) {
        return new WireMessage(
                (byte) 3,
                List.of(field(4, name), field(5, new UInt32(call.getSerial()), "u"), to(call)),
                "s",
                List.of(text));
    }

    static WireMessage signal(DBusSignal signal, Object... arguments) {
        return signal(signal.getPath(), signal.getInterface(), signal.getName(), signal.getSig(), arguments);
    }

    static WireMessage signal(String path, String iface, String member, String signature, Object... arguments) {
        return new WireMessage(
                (byte) 4,
                List.of(field(1, path, "o"), field(2, iface), field(3, member)),
                signature,
                List.of(arguments));
    }

    /** Its header and its body as they go over the wire. */
    ByteBuffer[] toBuffers(long serial) {
        WireWriter body = new WireWriter().append(signature, arguments.toArray());
        List<Object[]> allFields = new ArrayList<>(fields);
        if (!signature.isEmpty()) {
            allFields.add(field(8, signature, "g"));
        }
        WireWriter header = new WireWriter()
                .append("yyyyuua(yv)", LITTLE_ENDIAN, type, (byte) 0, PROTOCOL_VERSION, body.size(), serial, allFields)
                .align(8);
        return new ByteBuffer[] {header.toBuffer(), body.toBuffer()};
    }

    private static Object[] to(Message call) {
        return field(6, call.getSource());
    }

    private static Object[] field(int code, String value) {
        return field(code, value, "s");
    }

    private static Object[] field(int code, Object value, String signature) {
        return new Object[] {(byte) code, new Variant<>(value, signature)};
    }
}
