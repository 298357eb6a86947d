package org.presenceapplet.presence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything the store knows at one moment: immutable, safe to hand to any thread.
 *
 * @param accounts by name
 * @param contacts in no order that means anything
 */
public record Roster(List<Account> accounts, List<Contact> contacts) {
    public static final Roster EMPTY = new Roster(List.of(), List.of());

    /** What others see of whom is not connected. */
    public static final Presence OFFLINE = Presence.of(WellKnownStatus.OFFLINE, PresenceType.OFFLINE, "");

    public Roster {
        accounts = List.copyOf(accounts);
        contacts = List.copyOf(contacts);
    }

    public Optional<Account> account(String id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    public Optional<Contact> contact(ContactId id) {
        return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    /** The accounts whose own presence can be seen and set now. */
    public List<Account> accountsWithPresence() {
        return accounts.stream().filter(Account::hasPresence).toList();
    }

    /**
     * What others see of us: the most available of the accounts' actual presences; offline where no account is
     * connected.
     */
    public Presence effective() {
        return accountsWithPresence().stream()
                .map(Account::actual)
                .min(Comparator.comparing(Presence::primary, Status.MOST_AVAILABLE_FIRST))
                .orElse(OFFLINE);
    }
}
