package org.presenceapplet.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A complete type of a D-Bus signature.
 *
 * @param code the type's code; an opening parenthesis for a struct, an opening brace for a dict entry
 * @param parts what it holds: an array's element, a struct's fields, a dict entry's key and value
 */
record WireType(char code, List<WireType> parts) {
    /** The deepest that containers may nest, those inside variants counted too. */
    static final int MAXIMUM_DEPTH = 64;

    private static final int MAXIMUM_SIGNATURE = 255;
    private static final String BASIC = "ybnqiuxtdsogh";

    /** A program sees few signatures again and again; a sender that invents new ones must not fill the memory. */
    private static final int MAXIMUM_CACHED = 256;

    private static final Map<String, List<WireType>> CACHE = new ConcurrentHashMap<>();

    /**
     * The types that a signature lists.
     *
     * @throws IllegalArgumentException if it is no valid signature
     */
    static List<WireType> listedIn(String signature) {
        List<WireType> cached = CACHE.get(signature);
        if (cached != null) {
            return cached;
        }
        List<WireType> types = new Parser(signature).all();
        if (CACHE.size() < MAXIMUM_CACHED) {
            CACHE.put(signature, types);
        }
        return types;
    }

    /** The one type that a variant's signature names. */
    static WireType only(String signature) {
        List<WireType> types = listedIn(signature);
        if (types.size() != 1) {
            throw new IllegalArgumentException("a variant of signature '" + signature + "' is not one type");
        }
        return types.get(0);
    }

    /** On how many bytes its values are aligned. */
    int alignment() {
        return switch (code) {
            case 'n', 'q' -> 2;
            case 'b', 'i', 'u', 's', 'o', 'a', 'h' -> 4;
            case 'x', 't', 'd', '(', '{' -> 8;
            default -> 1;
        };
    }

    private static final class Parser {
        private final String signature;
        private int position;

        Parser(String signature) {
            this.signature = signature;
        }

        List<WireType> all() {
            if (signature.length() > MAXIMUM_SIGNATURE) {
                throw malformed();
            }
            List<WireType> types = new ArrayList<>();
            while (position < signature.length()) {
                types.add(next(1));
            }
            return List.copyOf(types);
        }

        private WireType next(int depth) {
            if (depth > MAXIMUM_DEPTH) {
                throw malformed();
            }
            char code = take();
            return switch (code) {
                case 'a' -> new WireType(code, List.of(peek() == '{' ? entry(depth + 1) : next(depth + 1)));
                case '(' -> new WireType(code, fields(depth + 1));
                case 'v' -> new WireType(code, List.of());
                default -> basic(code);
            };
        }

        private List<WireType> fields(int depth) {
            List<WireType> fields = new ArrayList<>();
            do {
                fields.add(next(depth));
            } while (peek() != ')');
            take();
            return List.copyOf(fields);
        }

        private WireType entry(int depth) {
            char open = take();
            WireType key = basic(take());
            WireType value = next(depth + 1);
            if (take() != '}') {
                throw malformed();
            }
            return new WireType(open, List.of(key, value));
        }

        private WireType basic(char code) {
            if (BASIC.indexOf(code) < 0) {
                throw malformed();
            }
            return new WireType(code, List.of());
        }

        private char peek() {
            if (position == signature.length()) {
                throw malformed();
            }
            return signature.charAt(position);
        }

        private char take() {
            char code = peek();
            position++;
            return code;
        }

        private IllegalArgumentException malformed() {
            return new IllegalArgumentException("'" + signature + "' is no D-Bus signature");
        }
    }
}
