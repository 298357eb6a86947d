package org.presenceapplet.control;

import java.time.Instant;
import java.util.Objects;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.RosterChange.Step;

/** One thing that {@code watch} reports. */
sealed interface Change {
    /** When this program saw it. */
    Instant time();

    Step<?> step();

    /** Whether what changed is there no longer. */
    default boolean gone() {
        return step().afterOrNull() == null;
    }

    /** A contact came, changed or went. */
    record OfContact(Instant time, Step<Contact> step) implements Change {
        /** The contact as it is now; one that went shows nothing any more. */
        Contact contact() {
            return step.after()
                    .or(() -> step.before().map(before -> before.withPresence(Presence.UNKNOWN, time)))
                    .orElseThrow();
        }
    }

    /** An account came, changed or went. */
    record OfAccount(Instant time, Step<Account> step) implements Change {
        /** What about an account changed; the first that fits. */
        enum Kind {
            /** It came or went, or is described otherwise. */
            ACCOUNT,
            /** Its connection's state, or the error that explains it. */
            CONNECTION,
            /** What it shows, or was asked to show. */
            OWN
        }

        /** The account as it is now; one that went is connected no longer. */
        Account account() {
            return step.after()
                    .or(() -> step.before()
                            .map(before -> before.withConnection(ConnectionState.DISCONNECTED, before.errorOrNull())))
                    .orElseThrow();
        }

        Kind kind() {
            Account before = step.beforeOrNull();
            Account after = step.afterOrNull();
            if (before == null || after == null) {
                return Kind.ACCOUNT;
            }
            if (before.connection() != after.connection() || !before.error().equals(after.error())) {
                return Kind.CONNECTION;
            }
            boolean own = !before.actual().equals(after.actual())
                    || !Objects.equals(before.requestedOrNull(), after.requestedOrNull());
            return own ? Kind.OWN : Kind.ACCOUNT;
        }
    }
}
