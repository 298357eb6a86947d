package org.presenceapplet.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.presence.Texts;

/** A contact and the account it belongs to, in words that are fit to show. */
public record Person(Contact contact, Account account) {

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
