package org.presenceapplet.presence;

import java.util.Optional;

/**
 * A message in quotes, which is taken as it is.
 *
 * @param message what stands between them
 * @param tail what follows; empty where the second quote is still missing
 */
record LineQuote(String message, String tail) {
    /** A quote this text begins with; in straight quotes, two of them stand for one that belongs to the message. */
    static Optional<LineQuote> at(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String closing = switch (text.charAt(0)) {
            case '"' -> "\"";
            case '“' -> "”";
            case '„' -> "“”";
            default -> "";
        };
        return closing.isEmpty() ? Optional.empty() : Optional.of(of(text, closing));
    }

    private static LineQuote of(String text, String closing) {
        StringBuilder message = new StringBuilder();
        for (int at = 1; at < text.length(); at++) {
            if (closing.indexOf(text.charAt(at)) < 0) {
                message.append(text.charAt(at));
            } else if (closing.equals("\"") && text.startsWith("\"\"", at)) {
                message.append('"');
                at++;
            } else {
                return new LineQuote(message.toString(), text.substring(at + 1));
            }
        }
        return new LineQuote(message.toString(), "");
    }

    /** The message in quotes, as {@link #at} reads it. */
    static String quote(String message) {
        return '"' + message.replace("\"", "\"\"") + '"';
    }
}
