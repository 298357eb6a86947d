package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DisplayTextTest {
    @Test
    void lineBreaksControlCharactersAndRunsOfBlanksBecomeOneBlank() {
        assertEquals("a b c", DisplayText.oneLine(" a\r\n\t b\u0000\u001b c\u0007\u2028"));
    }

    @Test
    void halvesOfSurrogatePairsAreReplaced() {
        assertEquals("a\ufffdb\ufffd", DisplayText.oneLine("a\ud83db\udf89"));
        assertEquals("🎉", DisplayText.oneLine("🎉"));
    }

    @Test
    void marksThatTurnTheTextBesideThemGo() {
        assertEquals("evil.exe", DisplayText.oneLine("\u202eevil\u2066.exe\u2069\u202c"));
        assertEquals("שירה לוי", DisplayText.oneLine("שירה לוי"));
    }

    @Test
    void markupStaysAsItIs() {
        assertEquals("<b>_bold_</b> &amp;", DisplayText.oneLine("<b>_bold_</b> &amp;"));
    }

    @Test
    void aVeryLongTextIsCutAtFiveHundredCharacters() {
        assertEquals("🎉".repeat(500) + "…", DisplayText.oneLine("🎉".repeat(10_000)));
        assertEquals("x".repeat(500), DisplayText.oneLine("x".repeat(500) + "\n\n"));
    }

    @Test
    void wholeTextKeepsItsLinesAndIsLongButNotEndless() {
        assertEquals("one\ntwo three\n\nfour", DisplayText.whole("\none\r\n\u202Etwo\u0000three\n\n\tfour \n"));
        String tenThousand = "m".repeat(10_000);
        assertEquals(tenThousand, DisplayText.whole(tenThousand));
        assertEquals("🙂".repeat(20_000) + "…", DisplayText.whole("🙂".repeat(1_000_000)));
        assertEquals("", DisplayText.whole("\n \n"));
    }
}
