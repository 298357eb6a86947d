package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SearchTextTest {
    /** Characters that are folded to none, one or several others. */
    private static final List<String> CHARACTERS =
            List.of("a", "A", "ä", "a\u0308", "ß", "s", "ﬁ", "İ", "\u0301", "🙂", "Ǆ", " ", "한", "\uD83D", "ø");

    /** The text with what is found in brackets. */
    private static String found(String needle, String text) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Span span : SearchText.find(SearchText.fold(needle), text)) {
            marked.append(text, at, span.start())
                    .append('[')
                    .append(text, span.start(), span.end())
                    .append(']');
            at = span.end();
        }
        return marked.append(text.substring(at)).toString();
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertEquals("Bob [Bør]ge", found("bor", "Bob Børge"));
        assertEquals("[ÉMI]LE", found("emi", "ÉMILE"));
        assertEquals("[emi]le", found("ÉMI", "emile"));
        assertEquals("[Λήδ]α", found("ληδ", "Λήδα"));
    }

    @Test
    void eachPlaceIsFound() {
        assertEquals("[an] [an] b[an][an]a", found("an", "an an banana"));
    }

    @Test
    void wholeCharactersAreMarkedWhereFoldingMakesThemLonger() {
        assertEquals("[S]tra[ß]e", found("s", "Straße"));
        assertEquals("[Straße] 1", found("strasse", "Straße 1"));
        assertEquals("Gro[ß]", found("ss", "Groß"));
        assertEquals("of[ﬁ]ce", found("i", "of\uFB01ce"));
    }

    @Test
    void accentsOfTheirOwnBelongToTheirLetter() {
        assertEquals("[E\u0301]mil", found("e", "E\u0301mil"));
        assertEquals("x[e\u0301]", found("é", "xe\u0301"));
        assertEquals("[e\u0301\u0323]x", found("e", "e\u0301\u0323x"));
    }

    @Test
    void nothingIsFoundOfNothing() {
        assertEquals("Ann", found("", "Ann"));
        assertEquals("", found("a", ""));
    }

    @Test
    void whatIsMarkedOfAnyTextIsWhatItIsSearchedFor() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String text = some(random, 8);
            String needle = SearchText.fold(some(random, 2));
            List<Span> spans = SearchText.find(needle, text);
            assertEquals(
                    !needle.isEmpty() && SearchText.fold(text).contains(needle),
                    !spans.isEmpty(),
                    needle + " in " + text);
            int last = 0;
            for (Span span : spans) {
                assertEquals(List.of(true, true), List.of(last <= span.start(), span.start() < span.end()), text);
                last = span.end();
            }
        }
    }

    private static String some(Random random, int most) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(any -> CHARACTERS.get(random.nextInt(CHARACTERS.size())))
                .collect(Collectors.joining());
    }
}
