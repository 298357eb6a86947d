package org.presenceapplet.presence;

import java.util.Locale;

/**
 * What somebody asked to be told of a contact.
 *
 * @param name what the contact is called. Strangers' text: see {@link DisplayText}
 * @param once whether it is done with when it has been told
 */
public record Alert(ContactId contact, String name, Kind kind, boolean once) {

    /** What there is to be told: that this comes to be so, after it was not. The most telling comes first. */
    public enum Kind {
        /** Shown as available. */
        AVAILABLE,
        /** Here: available or busy, and neither away in any way nor offline, hidden or unknown. */
        BACK,
        /** Neither offline nor unknown. */
        ONLINE;

        /** Whether it is so for a contact of this type. */
        boolean holds(PresenceType type) {
            return switch (this) {
                case AVAILABLE -> type == PresenceType.AVAILABLE;
                case BACK -> type == PresenceType.AVAILABLE || type == PresenceType.BUSY;
                case ONLINE -> type.isOnline();
            };
        }

        /** The word for this kind in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Alert withName(String newName) {
        return new Alert(contact, newName, kind, once);
    }

    boolean isAbout(ContactId who, Kind what) {
        return contact.equals(who) && kind == what;
    }
}
