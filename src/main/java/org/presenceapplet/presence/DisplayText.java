package org.presenceapplet.presence;

import java.util.stream.Collectors;

/**
 * Strangers' text made fit to show. Aliases, messages, groups and identifiers come from other people and may hold
 * anything; the values keep them as they came, and what is shown goes through here.
 */
public final class DisplayText {
    /** The most characters (code points) one line shows of a text: more than any row is wide. */
    private static final int LONGEST_LINE = 500;
    /** The most that anybody can want to read in a text of a stranger. */
    private static final int LONGEST_TEXT = 20_000;

    private DisplayText() {}

    /**
     * One line of at most 500 characters: control characters, line breaks and runs of blanks become one blank, halves of
     * surrogate pairs become U+FFFD, and marks that override or embed a writing direction go, so that a name cannot turn
     * round the text beside it. Right-to-left letters keep their direction.
     */
    public static String oneLine(String text) {
        return line(text, LONGEST_LINE);
    }

    private static String line(String text, int longest) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
        boolean blank = false;
        int shown = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (isBlank(character)) {
                blank = true;
            } else if (!overridesDirection(character)) {
                if (shown == longest) {
                    return line.append('…').toString();
                }
                if (blank && shown > 0) {
                    line.append(' ');
                }
                blank = false;
                line.appendCodePoint(isHalf(character) ? 0xFFFD : character);
                shown++;
            }
        }
        return line.toString();
    }

    /**
     * The whole text in the lines it came in, each made fit to show like {@link #oneLine} but as long as it is; at most
     * 20,000 characters in all.
     */
    public static String whole(String text) {
        int most = text.codePointCount(0, text.length()) > LONGEST_TEXT
                ? text.offsetByCodePoints(0, LONGEST_TEXT)
                : text.length();
        String lines = text.substring(0, most)
                .lines()
                .map(line -> line(line, LONGEST_TEXT))
                .collect(Collectors.joining("\n"))
                .strip();
        return most < text.length() ? lines + "…" : lines;
    }

    private static boolean isBlank(int character) {
        return Character.isISOControl(character)
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character);
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static boolean overridesDirection(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
