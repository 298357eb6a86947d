package org.presenceapplet.viewmodel;

import java.util.List;
import org.presenceapplet.presence.DisplayText;

/**
 * What a contact's row says, and what of it was searched for.
 *
 * @param line the message or what stands for it; the identifier where only that was found
 * @param plain whether the line is neither the contact's own words nor what was found
 * @param links in the line
 */
public record RowText(
        String name, List<Span> nameMarks, String line, List<Span> lineMarks, boolean plain, List<Link> links) {

    /**
     * @param line what the second line says where nothing else was found
     * @param needle what is searched for, {@linkplain SearchText#fold folded}; empty for nothing
     */
    static RowText of(Person person, String line, String needle) {
        String name = person.name();
        boolean message = person.hasMessage();
        List<Span> inName = SearchText.find(needle, name);
        List<Span> inLine = message ? SearchText.find(needle, line) : List.of();
        if (inName.isEmpty() && inLine.isEmpty() && !needle.isEmpty()) {
            String identifier = DisplayText.oneLine(person.contact().id().identifier());
            List<Span> inIdentifier = SearchText.find(needle, identifier);
            if (!inIdentifier.isEmpty()) {
                return new RowText(name, inName, identifier, inIdentifier, false, List.of());
            }
        }
        return new RowText(
                name, inName, line, inLine, !message && !person.isLost(), message ? Link.in(line) : List.of());
    }
}
