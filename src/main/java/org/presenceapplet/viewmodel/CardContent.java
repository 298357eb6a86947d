package org.presenceapplet.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.DayChart;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.presence.Texts;

/**
 * Everything that is known of somebody, in words that are fit to show.
 *
 * @param identifier as it is shown; {@link Contact#id()} has it as it is
 * @param addresses where there are several, each of them, the most available first; otherwise none
 * @param statuses the most available first; of the most available address
 * @param day what it showed in the last 24 hours, at whichever address was the most available
 * @param shares how long it showed what in that time, the most available first; none where too little is known to tell
 */
public record CardContent(
        Person person,
        String identifier,
        List<CardAddress> addresses,
        List<CardStatus> statuses,
        List<CardFact> facts,
        DayChart day,
        List<Share> shares) {

    private static final Duration LEAST_KNOWN = Duration.ofMinutes(15);

    /** How long a type was shown, such as "Available 2 h 10 min". */
    public record Share(PresenceType type, String text) {}

    static CardContent of(Person person, PresenceHistory history, Instant now, ZoneId zone) {
        Contact contact = person.contact();
        List<Person> addresses = person.addresses();
        DayChart day = history.day(
                addresses.stream().map(address -> address.contact().id()).toList(), now);
        return new CardContent(
                person,
                person.identifier(),
                person.isLinked() ? addresses.stream().map(CardAddress::of).toList() : List.of(),
                contact.presence().statuses().stream().map(CardStatus::of).toList(),
                facts(person, history, now, zone),
                day,
                known(day).compareTo(LEAST_KNOWN) < 0 ? List.of() : shares(day));
    }

    /** The chart in words. */
    public String spokenDay() {
        return Texts.text("card.day.spoken", shares.stream().map(Share::text).collect(Collectors.joining(", ")));
    }

    private static List<CardFact> facts(Person person, PresenceHistory history, Instant now, ZoneId zone) {
        Contact contact = person.contact();
        List<CardFact> facts = new ArrayList<>();
        contact.since().ifPresent(since -> facts.add(fact("since", RelativeTime.moment(since, now, zone))));
        if (!person.type().isOnline()) {
            person.lastSeen(history, now)
                    .ifPresent(seen -> facts.add(fact("lastSeen", RelativeTime.moment(seen, now, zone))));
        }
        contact.presence()
                .lastActivity()
                .ifPresent(last -> facts.add(fact("lastActivity", RelativeTime.moment(last, now, zone))));
        person.device().ifPresent(used -> facts.add(fact("device", used.text())));
        if (!person.isLinked()) {
            facts.add(fact("account", DisplayText.oneLine(person.account().name())));
        }
        if (!contact.groups().isEmpty()) {
            facts.add(fact(
                    "groups",
                    contact.groups().stream().map(DisplayText::oneLine).collect(Collectors.joining(", "))));
        }
        if (!person.isLinked()) {
            facts.add(fact("subscription", words(contact.subscription())));
        }
        return facts;
    }

    static String words(Subscription subscription) {
        return Texts.text("card.subscription." + subscription.name().toLowerCase(Locale.ROOT));
    }

    private static CardFact fact(String what, String text) {
        return new CardFact(Texts.text("card." + what), text);
    }

    private static Duration known(DayChart day) {
        Duration unknown = day.totals().getOrDefault(PresenceType.UNKNOWN, Duration.ZERO);
        return PresenceHistory.DAY.minus(unknown);
    }

    private static List<Share> shares(DayChart day) {
        return day.totals().entrySet().stream()
                .filter(share -> share.getValue().compareTo(Duration.ofMinutes(1)) >= 0)
                .map(share -> new Share(share.getKey(), share(share.getKey(), share.getValue())))
                .toList();
    }

    private static String share(PresenceType type, Duration time) {
        String name = type == PresenceType.UNKNOWN ? Texts.text("card.day.unknown") : Texts.nameOf(type);
        return Texts.text("card.day.share", name, RelativeTime.length(time));
    }
}
