package org.presenceapplet.bus;

import java.util.List;

/** Reads marshalled D-Bus arguments into plain Java values. */
public final class WireReader {
    private WireReader() {}

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException if the bytes do not fit the signature
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static List<Object> read(String signature, byte[] body, boolean bigEndian) {
        throw new UnsupportedOperationException(signature + body.length + bigEndian);
    }
}
