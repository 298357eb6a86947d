package org.presenceapplet.bus;

import java.util.List;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.constants.Endian;
import org.jspecify.annotations.Nullable;

/** A message's arguments on the wire, decoded once and only when asked for. Safe to share between threads. */
public final class Body {
    private static final byte[] NOTHING = {};

    private final String signature;
    private final byte[] bytes;
    private final boolean bigEndian;
    private volatile @Nullable List<Object> arguments;

    /**
     * @param signature the arguments' signature
     * @param bytes the marshalled arguments; not copied
     * @param bigEndian the byte order
     */
    public Body(String signature, byte[] bytes, boolean bigEndian) {
        this.signature = signature;
        this.bytes = bytes;
        this.bigEndian = bigEndian;
    }

    /** The body of a message that came from the bus. */
    static Body of(Message message) {
        String signature = message.getSig();
        return new Body(signature == null ? "" : signature, bodyOf(message), message.getEndianess() == Endian.BIG);
    }

    /** The arguments' D-Bus signature. */
    public String signature() {
        return signature;
    }

    /**
     * The arguments as plain Java values, see {@link WireReader}.
     *
     * @throws IllegalArgumentException if the bytes do not fit the signature
     */
    public List<Object> arguments() {
        List<Object> decoded = arguments;
        if (decoded == null) {
            decoded = WireReader.read(signature, bytes, bigEndian);
            arguments = decoded;
        }
        return decoded;
    }

    /** dbus-java keeps a received message in three pieces: the fixed header, the header's fields, and the body. */
    private static byte[] bodyOf(Message message) {
        byte[][] pieces = message.getWireData();
        byte[] body = pieces.length > 2 ? pieces[2] : null;
        return body == null ? NOTHING : body;
    }
}
