package org.presenceapplet.presence;

/** Telepathy refused something, or could not be asked. */
public final class PresenceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String errorName;

    /**
     * @param errorName the error's short name by the specification, such as {@code NotAvailable}
     * @param text what the connection manager said
     */
    public PresenceException(String errorName, String text) {
        super(text);
        this.errorName = errorName;
    }

    /** The error's short name by the specification, such as {@code NotAvailable}. */
    public String errorName() {
        return errorName;
    }

    /** Short name and text in one line. */
    public String sentence() {
        String text = getMessage();
        return text == null || text.isBlank() ? errorName : errorName + ": " + DisplayText.oneLine(text);
    }
}
