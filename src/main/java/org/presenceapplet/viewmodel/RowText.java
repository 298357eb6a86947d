package org.presenceapplet.viewmodel;

import java.util.List;
import java.util.stream.Stream;
import org.presenceapplet.presence.DisplayText;

/**
 * What a contact's row says, and what of it was searched for.
 *
 * @param line the message or what stands for it; where nothing was found in it or the name, what was found otherwise: the
 *     identifier, or the name or message of somebody linked
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
            for (String other : others(person)) {
                List<Span> inOther = SearchText.find(needle, other);
                if (!inOther.isEmpty()) {
                    return new RowText(name, inName, other, inOther, false, List.of());
                }
            }
        }
        return new RowText(
                name, inName, line, inLine, !message && !person.isLost(), message ? Link.in(line) : List.of());
    }

    /** What can be found of a person besides what the row says. */
    private static List<String> others(Person person) {
        List<Person> linked = person.linked();
        return person.isLinked()
                ? Stream.of(
                                linked.stream().map(Person::identifier),
                                linked.stream().map(Person::name),
                                linked.stream()
                                        .map(one -> DisplayText.oneLine(
                                                one.contact().presence().message())))
                        .flatMap(texts -> texts)
                        .toList()
                : List.of(person.identifier());
    }
}
