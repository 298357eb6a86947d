package org.presenceapplet.viewmodel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text as search compares it: without case and accents. */
final class SearchText {
    private SearchText() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        append(folded, text);
        return folded.toString();
    }

    /**
     * Where something is found in a text: whole characters together with their accents, though what they are folded to
     * may be longer or shorter than they are, and none of them twice.
     *
     * @param needle folded; nothing is found where it is empty
     */
    static List<Span> find(String needle, String text) {
        if (needle.isEmpty()) {
            return List.of();
        }
        StringBuilder folded = new StringBuilder(text.length());
        // Of each character of the folded text where that stands in the text which it comes from.
        int[] origins = new int[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int before = folded.length();
            append(folded, Character.toString(character));
            origins = withRoom(origins, folded.length());
            Arrays.fill(origins, before, folded.length(), at);
            at += Character.charCount(character);
        }
        List<Span> found = new ArrayList<>();
        int last = 0;
        for (int at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length())) {
            int after = at + needle.length();
            int start = Math.max(origins[at], last);
            int next = after;
            while (next < folded.length() && origins[next] == origins[after - 1]) {
                next++;
            }
            last = next == folded.length() ? text.length() : origins[next];
            if (start < last) {
                found.add(new Span(start, last));
            }
        }
        return found;
    }

    private static int[] withRoom(int[] origins, int length) {
        return length < origins.length ? origins : Arrays.copyOf(origins, 2 * length);
    }

    private static void append(StringBuilder folded, String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int at = 0; at < parts.length(); ) {
            int part = parts.codePointAt(at);
            appendPart(folded, part);
            at += Character.charCount(part);
        }
    }

    private static void appendPart(StringBuilder folded, int part) {
        if (part < 0x80) {
            folded.append((char) (part >= 'A' && part <= 'Z' ? part + ('a' - 'A') : part));
        } else if (Character.getType(part) != Character.NON_SPACING_MARK) {
            appendLetter(folded, Character.toLowerCase(part));
        }
    }

    /** Letters with a stroke and ligatures have no decomposition in Unicode, and people type them without. */
    private static void appendLetter(StringBuilder folded, int letter) {
        switch (letter) {
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            default -> folded.appendCodePoint(letter);
        }
    }
}
