package org.presenceapplet.view;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an avatar without a picture shows of a name. */
final class Initials {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Initials() {}

    /**
     * The first letters of the first and the last word; of scripts that are written from right to left or in syllables
     * and ideographs only the first, as two of them would not be read as initials.
     */
    static String of(String name) {
        List<String> letters = Stream.of(BLANKS.split(name.split("@", 2)[0], -1))
                .map(Initials::first)
                .filter(letter -> !letter.isEmpty())
                .toList();
        if (letters.isEmpty()) {
            return "?";
        }
        String first = letters.get(0);
        String last = letters.get(letters.size() - 1);
        boolean two = letters.size() > 1 && isAlphabetic(first) && isAlphabetic(last);
        return (two ? first + last : first).toUpperCase(Locale.ROOT);
    }

    /** The first letter or digit of a word with all that belongs to it, or empty. */
    private static String first(String word) {
        int start = 0;
        while (start < word.length() && !isShown(word.codePointAt(start))) {
            start += Character.charCount(word.codePointAt(start));
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        return start == word.length() ? "" : word.substring(start, characters.following(start));
    }

    private static boolean isShown(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.OTHER_SYMBOL;
    }

    private static boolean isAlphabetic(String letter) {
        int character = letter.codePointAt(0);
        return Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                && (Character.isUpperCase(character) || Character.isLowerCase(character));
    }
}
