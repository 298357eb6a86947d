package org.presenceapplet.bus;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads marshalled D-Bus arguments into plain Java values, without the reflection of dbus-java's typed structs that
 * makes a first large message slow. It knows no classes, so nothing a sender invents can fail to be found.
 *
 * <table>
 *   <caption>What becomes what</caption>
 *   <tr><td>y, n, q, i, h</td><td>{@link Integer}, never negative for y and q; h is the descriptor's index</td></tr>
 *   <tr><td>u, x</td><td>{@link Long}, never negative for u</td></tr>
 *   <tr><td>t</td><td>{@link BigInteger}</td></tr>
 *   <tr><td>b, d</td><td>{@link Boolean}, {@link Double}</td></tr>
 *   <tr><td>s, o, g</td><td>{@link String}; what is not UTF-8 becomes U+FFFD</td></tr>
 *   <tr><td>v</td><td>the value it contains</td></tr>
 *   <tr><td>ay</td><td>{@code byte[]}</td></tr>
 *   <tr><td>other arrays, structs</td><td>{@link List}</td></tr>
 *   <tr><td>a{…}</td><td>{@link Map}, in the order of the wire; the last of equal keys counts</td></tr>
 * </table>
 */
public final class WireReader {
    private static final int MAXIMUM_ARRAY = 64 * 1024 * 1024;
    /** Dict entries are aligned on 8 bytes and seldom take less than twice that. */
    private static final int TYPICAL_ENTRY = 16;

    private final byte[] body;
    private final boolean bigEndian;
    private int position;
    private int depth;

    private WireReader(byte[] body, boolean bigEndian) {
        this.body = body;
        this.bigEndian = bigEndian;
    }

    /**
     * Reads a whole body.
     *
     * @param signature the arguments' types
     * @throws IllegalArgumentException if the signature is invalid or the bytes do not fit it exactly
     */
    public static List<Object> read(String signature, byte[] body, boolean bigEndian) {
        WireReader reader = new WireReader(body, bigEndian);
        List<Object> values = reader.fields(WireType.listedIn(signature));
        if (reader.remaining() > 0) {
            throw new IllegalArgumentException(reader.remaining() + " bytes are left after '" + signature + "'");
        }
        return values;
    }

    private Object value(WireType type) {
        return switch (type.code()) {
            case 's', 'o' -> string(int32());
            case 'u' -> int32() & 0xffff_ffffL;
            case 'i', 'h' -> int32();
            case 'b' -> bool();
            case 'y' -> int8();
            case 'n' -> (int) (short) int16();
            case 'q' -> int16();
            case 'x' -> int64();
            case 't' -> new BigInteger(Long.toUnsignedString(int64()));
            case 'd' -> Double.longBitsToDouble(int64());
            case 'g' -> string(int8());
            default -> container(type);
        };
    }

    private Object container(WireType type) {
        if (++depth > WireType.MAXIMUM_DEPTH) {
            throw new IllegalArgumentException("the values nest deeper than " + WireType.MAXIMUM_DEPTH);
        }
        Object value = switch (type.code()) {
            case 'v' -> value(WireType.only(string(int8())));
            case 'a' -> array(type.parts().get(0));
            case '(' -> {
                align(8);
                yield fields(type.parts());
            }
            default -> throw new IllegalArgumentException("no such type: " + type.code());
        };
        depth--;
        return value;
    }

    private Object array(WireType element) {
        int length = int32();
        align(element.alignment());
        if (length < 0 || length > MAXIMUM_ARRAY || length > remaining()) {
            throw new IllegalArgumentException("an array says it is longer than the message");
        }
        return switch (element.code()) {
            case 'y' -> byteArray(length);
            case '{' -> entries(length, element.parts().get(0), element.parts().get(1));
            default -> elements(length, element);
        };
    }

    private byte[] byteArray(int length) {
        position += length;
        return Arrays.copyOfRange(body, position - length, position);
    }

    private List<Object> elements(int length, WireType element) {
        int end = position + length;
        List<Object> elements = new ArrayList<>();
        while (position < end) {
            elements.add(value(element));
        }
        requireAt(end);
        return elements;
    }

    private Map<Object, Object> entries(int length, WireType key, WireType value) {
        int end = position + length;
        if (length == 0) {
            return Map.of();
        }
        Object firstKey = value(key);
        Object firstValue = value(value);
        if (position == end) {
            return Map.of(firstKey, firstValue);
        }
        Map<Object, Object> entries = new LinkedHashMap<>(2 + length / TYPICAL_ENTRY);
        entries.put(firstKey, firstValue);
        while (position < end) {
            align(8);
            entries.put(value(key), value(value));
        }
        requireAt(end);
        return entries;
    }

    private List<Object> fields(List<WireType> types) {
        Object[] fields = new Object[types.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = value(types.get(i));
        }
        return Arrays.asList(fields);
    }

    private boolean bool() {
        int value = int32();
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException("a boolean is " + value);
        }
        return value == 1;
    }

    private String string(int length) {
        if (length < 0 || length >= remaining()) {
            throw new IllegalArgumentException("a string says it is longer than the message");
        }
        int start = position;
        position += length;
        if (body[position++] != 0) {
            throw new IllegalArgumentException("a string does not end where it says");
        }
        return new String(body, start, length, StandardCharsets.UTF_8);
    }

    private int int8() {
        require(1);
        return body[position++] & 0xff;
    }

    private int int16() {
        align(2);
        require(2);
        int first = body[position++] & 0xff;
        int second = body[position++] & 0xff;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    /** By single bytes: the layers of a ByteBuffer make the first messages, before the JIT, several times slower. */
    private int int32() {
        align(4);
        require(4);
        int p = position;
        position = p + 4;
        int value =
                (body[p] & 0xff) << 24 | (body[p + 1] & 0xff) << 16 | (body[p + 2] & 0xff) << 8 | (body[p + 3] & 0xff);
        return bigEndian ? value : Integer.reverseBytes(value);
    }

    private long int64() {
        align(8);
        int first = int32();
        int second = int32();
        int high = bigEndian ? first : second;
        int low = bigEndian ? second : first;
        return (long) high << 32 | (low & 0xffff_ffffL);
    }

    private int remaining() {
        return body.length - position;
    }

    private void align(int bytes) {
        int padding = -position & (bytes - 1);
        require(padding);
        position += padding;
    }

    private void require(int bytes) {
        if (bytes > remaining()) {
            throw new IllegalArgumentException("the message ends too early");
        }
    }

    private void requireAt(int end) {
        if (position != end) {
            throw new IllegalArgumentException("an array's elements do not end where it says");
        }
    }
}
