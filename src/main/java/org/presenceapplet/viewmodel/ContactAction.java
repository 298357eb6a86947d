package org.presenceapplet.viewmodel;

import java.util.Locale;
import java.util.stream.Stream;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.presence.Texts;

/** Something that can be done with a contact. */
public enum ContactAction {
    RENAME,
    GROUP,
    /** Ask to see somebody who is in the list, but not seen. */
    ASK,
    /** Take back what was asked and not answered. */
    CANCEL,
    BLOCK,
    UNBLOCK,
    REMOVE;

    /** What the account lets us do with the person, in the order to offer it. */
    static Stream<ContactAction> of(Person person) {
        return Stream.of(values()).filter(action -> action.isOffered(person));
    }

    /** What it is called where it is offered. */
    public String text() {
        return Texts.text("contact.action." + word());
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean isOffered(Person person) {
        Contact contact = person.contact();
        Subscription seen = contact.subscription();
        return switch (this) {
            case RENAME -> can(person, RosterAbility.RENAME);
            case GROUP -> can(person, RosterAbility.GROUP);
            case ASK ->
                can(person, RosterAbility.CHANGE) && (seen == Subscription.NO || seen == Subscription.REMOVED_REMOTELY);
            case CANCEL -> can(person, RosterAbility.CHANGE) && seen == Subscription.ASK;
            case BLOCK -> can(person, RosterAbility.BLOCK) && !contact.details().blocked();
            case UNBLOCK ->
                can(person, RosterAbility.BLOCK) && contact.details().blocked();
            case REMOVE -> can(person, RosterAbility.CHANGE);
        };
    }

    private static boolean can(Person person, RosterAbility ability) {
        return person.account().isConnected()
                && person.account().offer().roster().contains(ability);
    }
}
