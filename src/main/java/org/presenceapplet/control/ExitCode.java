package org.presenceapplet.control;

import java.util.Arrays;

/** How a command ended, towards the shell. */
public enum ExitCode {
    DONE(0),
    /** Telepathy or D-Bus refused. */
    REFUSED(1),
    WRONG_USAGE(2),
    /** There is no bus, or no applet where one is needed. */
    NO_BUS(3),
    /** There is no account or connection, or none that can do what was asked. */
    NO_ACCOUNT(4);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The one of a number that another version of this program may have sent; {@link #REFUSED} for one unknown here. */
    static ExitCode of(int value) {
        return Arrays.stream(values())
                .filter(code -> code.value == value)
                .findFirst()
                .orElse(REFUSED);
    }

    /** The number handed to the shell, 0 to 4. */
    public int value() {
        return value;
    }
}
