package org.presenceapplet.presence;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The D-Bus types a status can declare for its parameters, and how what a person writes becomes a value of each.
 * Integers are checked against the type's range.
 */
public enum ParameterType {
    STRING("s"),
    BOOLEAN("b"),
    INT16("n"),
    UINT16("q"),
    INT32("i"),
    UINT32("u"),
    INT64("x"),
    UINT64("t"),
    DOUBLE("d"),
    STRINGS("as");

    private final String signature;

    ParameterType(String signature) {
        this.signature = signature;
    }

    public String signature() {
        return signature;
    }

    /**
     * The type of this signature.
     *
     * @throws IllegalArgumentException with a sentence for the user where no value of it can be written by hand
     */
    public static ParameterType ofSignature(String signature) {
        return Arrays.stream(values())
                .filter(type -> type.signature.equals(signature))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a parameter of the D-Bus type " + signature + " cannot be filled in"));
    }

    /**
     * The value of this type that a person wrote: for {@code b} true or false, for {@code as} words between commas.
     *
     * @throws IllegalArgumentException with a sentence for the user where the text is not of this type
     */
    public Object parse(String text) {
        try {
            return switch (this) {
                case STRING -> text;
                case BOOLEAN -> parseBoolean(text.strip());
                case INT16 -> (int) Short.parseShort(text.strip());
                case UINT16 -> Math.toIntExact(parseWithin(text, 0, 0xFFFF));
                case INT32 -> Integer.parseInt(text.strip());
                case UINT32 -> parseWithin(text, 0, 0xFFFFFFFFL);
                case INT64 -> Long.parseLong(text.strip());
                case UINT64 -> parseUnsigned(text.strip());
                case DOUBLE -> Double.parseDouble(text.strip());
                case STRINGS ->
                    text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + DisplayText.oneLine(text) + "' is not " + description(), e);
        }
    }

    private String description() {
        return switch (this) {
            case STRING, STRINGS -> "a text";
            case BOOLEAN -> "true or false";
            case INT16 -> "a whole number from -32768 to 32767";
            case UINT16 -> "a whole number from 0 to 65535";
            case INT32, INT64 -> "a whole number in range";
            case UINT32 -> "a whole number from 0 to 4294967295";
            case UINT64 -> "a whole number of 0 or more in range";
            case DOUBLE -> "a number";
        };
    }

    private static boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    private static long parseWithin(String text, long from, long to) {
        long value = Long.parseLong(text.strip());
        if (value < from || value > to) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static BigInteger parseUnsigned(String text) {
        BigInteger value = new BigInteger(text);
        if (value.signum() < 0 || value.bitLength() > 64) {
            throw new NumberFormatException(text);
        }
        return value;
    }
}
