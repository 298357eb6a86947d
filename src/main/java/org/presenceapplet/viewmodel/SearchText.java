package org.presenceapplet.viewmodel;

import java.text.Normalizer;

/** Text as search compares it: without case and accents. */
final class SearchText {
    private SearchText() {}

    static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .forEach(character -> append(folded, character));
        return folded.toString();
    }

    /** Letters with a stroke and ligatures have no decomposition in Unicode, and people type them without. */
    private static void append(StringBuilder folded, int character) {
        switch (character) {
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            default -> folded.appendCodePoint(character);
        }
    }
}
