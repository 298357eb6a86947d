package org.presenceapplet.viewmodel;

import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.presence.Texts;

/**
 * One of several addresses of somebody.
 *
 * @param identifier fit to show
 * @param copied the identifier as it is
 * @param line its account and what it shows, and where that cannot be seen, why
 */
public record CardAddress(PresenceType type, String identifier, String copied, String line) {
    static CardAddress of(Person address) {
        String message = DisplayText.oneLine(address.contact().presence().message());
        String status = Texts.nameOf(address.contact().presence().primary());
        String shown = message.isEmpty() ? status : Texts.text("card.address.message", status, message);
        Subscription subscription = address.contact().subscription();
        return new CardAddress(
                address.type(),
                address.identifier(),
                address.contact().id().identifier(),
                Texts.text(
                        "card.address",
                        DisplayText.oneLine(address.account().name()),
                        subscription == Subscription.YES ? shown : CardContent.words(subscription)));
    }
}
