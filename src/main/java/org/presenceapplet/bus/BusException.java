package org.presenceapplet.bus;

import org.jspecify.annotations.Nullable;

/** A D-Bus error: its true name as it was on the wire, or as libdbus would name it for errors found on this side. */
public final class BusException extends Exception {
    /** No answer came within the call's timeout. */
    public static final String NO_REPLY = "org.freedesktop.DBus.Error.NoReply";
    /** The bus was lost or closed before an answer came. */
    public static final String DISCONNECTED = "org.freedesktop.DBus.Error.Disconnected";
    /** No bus listens at the address. */
    public static final String NO_SERVER = "org.freedesktop.DBus.Error.NoServer";
    /** The address cannot be understood. */
    public static final String BAD_ADDRESS = "org.freedesktop.DBus.Error.BadAddress";
    /** The arguments do not fit their signature. */
    public static final String INVALID_ARGS = "org.freedesktop.DBus.Error.InvalidArgs";
    /** Something went wrong that has no name of its own. */
    public static final String FAILED = "org.freedesktop.DBus.Error.Failed";
    /** The answer is not valid D-Bus. */
    public static final String INCONSISTENT_MESSAGE = "org.freedesktop.DBus.Error.InconsistentMessage";

    private final String errorName;

    public BusException(String errorName, String text) {
        this(errorName, text, null);
    }

    public BusException(String errorName, String text, @Nullable Throwable cause) {
        super(text.stripTrailing(), cause);
        this.errorName = errorName;
    }

    /** The whole name, such as {@code org.freedesktop.Telepathy.Error.NotAvailable}. */
    public String errorName() {
        return errorName;
    }

    /** The part of the name after its last dot, such as {@code NotAvailable}. */
    public String shortName() {
        return errorName.substring(errorName.lastIndexOf('.') + 1);
    }

    /** The error's text, empty if it came without one; never ends in a newline, as the text of UnknownMethod does. */
    @Override
    public String getMessage() {
        String text = super.getMessage();
        return text == null ? "" : text;
    }
}
