package org.presenceapplet.presence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One word of a line somebody typed. Words are what stands between blanks and commas; a comma between two digits belongs
 * to a number.
 *
 * @param text as it was typed
 * @param start where it begins in the line
 * @param end where it ends, exclusive
 */
record LineWord(String text, int start, int end) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static List<LineWord> of(String line) {
        List<LineWord> words = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= line.length(); at++) {
            if (at == line.length() || separates(line, at)) {
                if (at > start) {
                    words.add(new LineWord(line.substring(start, at), start, at));
                }
                start = at + 1;
            }
        }
        return words;
    }

    private static boolean separates(String line, int at) {
        char character = line.charAt(at);
        if (character == ',') {
            return !(isDigit(line, at - 1) && isDigit(line, at + 1));
        }
        return isBlank(character);
    }

    static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    private static boolean isDigit(String line, int at) {
        return at >= 0 && at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }

    /** Words as they stood in the line, but with one blank between any two of them. */
    static String between(String line, List<LineWord> words) {
        if (words.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int at = words.get(0).start(); at < words.get(words.size() - 1).end(); at++) {
            boolean blank = isBlank(line.charAt(at));
            if (!blank) {
                text.append(line.charAt(at));
            } else if (text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return text.toString();
    }

    /** The words {@linkplain #fold folded}, with one blank between any two of them. */
    static String folded(List<LineWord> words) {
        return fold(words.stream().map(LineWord::text).collect(Collectors.joining(" ")));
    }

    /** The text without what people leave out in a hurry: capitals and accents. */
    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace("ß", "ss");
    }
}
