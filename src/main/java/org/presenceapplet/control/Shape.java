package org.presenceapplet.control;

import org.presenceapplet.presence.PresenceType;

/** One character for each presence type, told apart without colour. */
final class Shape {
    /** The columns that a shape and the blank after it take. */
    static final int WIDTH = 2;

    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String RED = "31";
    private static final String DIM = "2";

    private Shape() {}

    /** The shape and a blank. */
    static String before(PresenceType type, boolean colour) {
        char shape = of(type);
        return (colour ? "\033[" + colourOf(type) + "m" + shape + "\033[0m" : String.valueOf(shape)) + ' ';
    }

    private static char of(PresenceType type) {
        return switch (type) {
            case AVAILABLE -> '●';
            case BUSY -> '⊖';
            case AWAY -> '◐';
            case EXTENDED_AWAY -> '◔';
            case HIDDEN -> '◌';
            case OFFLINE -> '○';
            case ERROR -> '!';
            case UNKNOWN, UNSET -> '?';
        };
    }

    private static String colourOf(PresenceType type) {
        return switch (type) {
            case AVAILABLE -> GREEN;
            case AWAY, EXTENDED_AWAY -> YELLOW;
            case BUSY, ERROR -> RED;
            case HIDDEN, OFFLINE, UNKNOWN, UNSET -> DIM;
        };
    }
}
