package org.presenceapplet.viewmodel;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.PresenceType;

/**
 * One person of the list, a contact or several that are linked, what is costly to find out about it, and its places. What
 * the order depends on changes only while the person has left its groups.
 */
final class Listed {
    private final ContactId id;
    private final Collator collator;
    private Person person;
    private CollationKey name;
    private boolean favourite;
    private List<Place> places = List.of();
    private String folded;

    /** A person in one of its groups, and its row there. */
    record Place(Listed listed, ListedGroup group, ContactRow row) {}

    /** @param id who stands for the person */
    Listed(ContactId id, Person person, Collator collator) {
        this.id = id;
        this.collator = collator;
        this.person = person;
        this.name = collator.getCollationKey(person.name());
        // The first letter of a search does not wait until ten thousand have been read.
        this.folded = folded(person);
    }

    ContactId id() {
        return id;
    }

    Person person() {
        return person;
    }

    CollationKey name() {
        return name;
    }

    PresenceType type() {
        return person.type();
    }

    boolean isLost() {
        return person.isLost();
    }

    boolean isFavourite() {
        return favourite;
    }

    /** When the presence came; long ago where that is not known. */
    Instant since() {
        return person.contact().since().orElse(Instant.MIN);
    }

    List<Place> places() {
        return places;
    }

    void change(Person now) {
        if (!now.contact().alias().equals(person.contact().alias())) {
            name = collator.getCollationKey(now.name());
        }
        person = now;
        folded = "";
    }

    void setFavourite(boolean nowFavourite) {
        favourite = nowFavourite;
    }

    /** Finds its places anew; where it is in a group still, it keeps its row. */
    void findPlaces(ListState list, Function<ListGroup, ListedGroup> groups) {
        places = groups(list).map(group -> place(groups.apply(group))).toList();
    }

    private Stream<ListGroup> groups(ListState list) {
        Set<ListGroup> named = ListedGroup.named(person.contact());
        Stream<ListGroup> own = list.grouped() && !named.isEmpty() ? named.stream() : Stream.of(ListGroup.NONE);
        return list.grouped() && favourite ? Stream.concat(Stream.of(ListGroup.FAVOURITES), own) : own;
    }

    private Place place(ListedGroup group) {
        return places.stream()
                .filter(place -> place.group == group)
                .findFirst()
                .orElseGet(() -> new Place(this, group, new ContactRow(id, group.group(), person, favourite)));
    }

    void join() {
        places.forEach(place -> place.group.add(place));
    }

    void leave() {
        places.forEach(place -> place.group.remove(place));
    }

    boolean isShown(ListRequest request, String needle) {
        return request.isSearch()
                ? folded().contains(needle)
                : request.list().showOffline() || type().isOnline() || isLost();
    }

    /** What can be found of it, each text in a line of its own, with a line break before and after. */
    String folded() {
        if (folded.isEmpty()) {
            folded = folded(person);
        }
        return folded;
    }

    private static String folded(Person person) {
        return person.isLinked()
                ? person.linked().stream().map(Listed::folded).collect(Collectors.joining())
                : folded(person.contact());
    }

    private static String folded(Contact contact) {
        return SearchText.fold(line(
                contact.alias(), contact.id().identifier(), contact.presence().message()));
    }

    /** Its names and addresses as they stand in what is {@linkplain #folded folded}. */
    List<String> foldedNames() {
        return person.addresses().stream()
                .map(Person::contact)
                .flatMap(contact -> Stream.of(contact.alias(), contact.id().identifier()))
                .map(name -> SearchText.fold(line(name)))
                .toList();
    }

    private static String line(String... texts) {
        return '\n' + String.join("\n", texts) + '\n';
    }
}
