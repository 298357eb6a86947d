package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.testing.SamplePeople;

final class RowTextTest {
    private final Desk desk = new Desk();
    private final AccountWriter home = desk.account("Home");

    private RowText text(String message, String needle) {
        Person person =
                new Person(SamplePeople.contact(home, "anders@x", "Alice", "available", message), home.account());
        return RowText.of(person, person.line(Desk.NOON), needle);
    }

    @Test
    void nameAndMessageAreMarked() {
        RowText text = text("Alice is here", "ali");
        assertEquals(List.of(new Span(0, 3)), text.nameMarks());
        assertEquals(List.of(new Span(0, 3)), text.lineMarks());
    }

    @Test
    void identifierTakesTheLineWhereOnlyThatIsFound() {
        RowText text = text("Hello", "anders");
        assertEquals("anders@x", text.line());
        assertEquals(List.of(new Span(0, 6)), text.lineMarks());
        assertFalse(text.plain());
        assertEquals("Hello", text("Hello", "ello").line());
        assertEquals("Hello", text("Hello", "alic").line());
    }

    @Test
    void wordsOfOursAreNotMarked() {
        RowText text = text("", "a");
        assertEquals("Available", text.line());
        assertEquals(List.of(), text.lineMarks());
        assertTrue(text.plain());
    }

    @Test
    void linksOfTheMessageAreLinks() {
        assertEquals(
                List.of(new Span(4, 23)),
                text("See https://example.org", "").links().stream()
                        .map(Link::span)
                        .toList());
        assertEquals(List.of(), text("See https://example.org", "anders").links());
    }
}
