package org.presenceapplet.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.LinkedPerson;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.presence.Texts;

/**
 * A contact and the account it belongs to, in words that are fit to show; or contacts that are linked, as one.
 *
 * @param contact of several, what they are together
 * @param account of several, that of the most available
 * @param linked where there are several, each of them, the first linked first; otherwise nobody
 */
public record Person(Contact contact, Account account, List<Person> linked) {
    public Person {
        linked = List.copyOf(linked);
    }

    /** One contact. */
    public Person(Contact contact, Account account) {
        this(contact, account, List.of());
    }

    /** Contacts that are one person, of which there is at least one, the first linked first. */
    static Person of(List<Person> linked) {
        if (linked.size() == 1) {
            return linked.get(0);
        }
        LinkedPerson all = new LinkedPerson(linked.stream().map(Person::contact).toList());
        Account account = mostAvailableFirst(linked).get(0).account();
        return new Person(all.asContact(), account, linked);
    }

    /** What is known now of whoever of these is there, as one; empty where nobody is. */
    static Optional<Person> of(Roster roster, List<ContactId> linked) {
        List<Person> there = linked.stream()
                .flatMap(id -> roster.contact(id).stream())
                .map(contact -> {
                    String account = contact.id().account();
                    return new Person(
                            contact, roster.account(account).orElseGet(() -> Account.unknown(account, account)));
                })
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(of(there));
    }

    /** Whether it is several contacts. */
    public boolean isLinked() {
        return !linked.isEmpty();
    }

    /** Each contact by itself, the most available first; only this where it is one. */
    public List<Person> addresses() {
        return isLinked() ? mostAvailableFirst(linked) : List.of(this);
    }

    /**
     * Whether anything has changed that can be told at a glance: not what a less available one of several shows, and of
     * the account not what the user shows there.
     */
    public boolean looksOtherThan(Person before) {
        return !contact.equals(before.contact)
                || !account.name().equals(before.account.name())
                || account.isConnected() != before.account.isConnected()
                || isLinked() != before.isLinked();
    }

    /** The contact whose picture stands for the person: the first that has one. */
    public Contact face() {
        return linked.stream()
                .map(Person::contact)
                .filter(member -> !member.details().avatarToken().isEmpty())
                .findFirst()
                .orElse(isLinked() ? linked.get(0).contact : contact);
    }

    /** The contact's address, with the account where there may be another of the same. */
    public String address() {
        return address(part -> part);
    }

    /** The same of parts that are made shorter. */
    public String address(UnaryOperator<String> shortened) {
        return Texts.text(
                "contact.address", shortened.apply(identifier()), shortened.apply(DisplayText.oneLine(account.name())));
    }

    public String identifier() {
        return DisplayText.oneLine(contact.id().identifier());
    }

    /** When they were last known to be online, wherever that was. */
    Optional<Instant> lastSeen(PresenceHistory history, Instant now) {
        return addresses().stream()
                .flatMap(address -> history.lastSeen(address.contact.id(), now).stream())
                .max(Comparator.naturalOrder());
    }

    private static List<Person> mostAvailableFirst(List<Person> some) {
        return some.stream()
                .sorted(Comparator.comparing(Person::contact, LinkedPerson.MOST_AVAILABLE_FIRST))
                .toList();
    }

    public String name() {
        return DisplayText.oneLine(contact.alias());
    }

    public PresenceType type() {
        return contact.presence().type();
    }

    /** Whether nothing can be known of the contact because its connection is gone. */
    public boolean isLost() {
        return !account.isConnected() && type() == PresenceType.UNKNOWN;
    }

    /** Whether the contact has not answered yet that we asked to see them. */
    public boolean isWaiting() {
        return contact.subscription() == Subscription.ASK && !type().isOnline();
    }

    /** Whether {@link #line} is the contact's own message. */
    public boolean hasMessage() {
        boolean ownWords = isLost() || isWaiting() || contact.details().blocked();
        return !ownWords && !DisplayText.oneLine(contact.presence().message()).isEmpty();
    }

    /** The message; where there is none, the word for the status or what became of the connection. */
    public String line(Instant now) {
        if (isLost()) {
            return contact.since()
                    .filter(since -> Duration.between(since, now).toMinutes() > 0)
                    .map(since -> Texts.text("contacts.lost.ago", RelativeTime.ago(since, now)))
                    .orElseGet(() -> Texts.text("contacts.lost"));
        }
        if (contact.details().blocked()) {
            return Texts.text("contact.blocked");
        }
        if (isWaiting()) {
            return Texts.text("contact.waiting");
        }
        return hasMessage()
                ? DisplayText.oneLine(contact.presence().message())
                : Texts.nameOf(contact.presence().primary());
    }

    /** Since when the presence holds, such as "3 min"; a dash where the connection is lost, empty where nobody knows. */
    public String since(Instant now, ZoneId zone) {
        return isLost()
                ? "—"
                : contact.since()
                        .map(since -> RelativeTime.since(since, now, zone))
                        .orElse("");
    }

    /** What kind of device the contact uses; nothing while they are offline. */
    public Optional<Device> device() {
        return type().isOnline() ? Device.of(contact.details().clientTypes()) : Optional.empty();
    }

    /** The statuses besides the primary one. */
    public List<Status> furtherStatuses() {
        return contact.presence().further();
    }

    /** What a chip says of a further status: its message, or what it is called. */
    public static String chip(Status status) {
        String message = DisplayText.oneLine(status.message());
        return message.isEmpty() ? Texts.nameOf(status.id()) : message;
    }
}
