package org.presenceapplet.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.RosterChange.Step;

/**
 * What is known of all accounts and contacts, in one place with one writer: its executor, a single thread. Writers are
 * called on that executor only; listeners are called there too, once for everything that came at about the same time.
 *
 * <p>Each connection writes through an {@link AccountWriter} of its own. Opening another one for the same account voids
 * the one before, so that what an older connection still had under way changes nothing.
 */
public final class PresenceStore {
    private final Executor executor;
    private final Clock clock;
    private final List<RosterListener> listeners = new CopyOnWriteArrayList<>();

    private final Map<String, AccountEntry> accounts = new HashMap<>();
    private List<Step<Contact>> contactSteps = new ArrayList<>();
    private List<Step<Account>> accountSteps = new ArrayList<>();
    private boolean publishing;
    private @Nullable Roster roster = Roster.EMPTY;

    /**
     * @param executor runs one task at a time, in order
     * @param clock tells since when a presence holds
     */
    public PresenceStore(Executor executor, Clock clock) {
        this.executor = executor;
        this.clock = clock;
    }

    /** From any thread: tells the listener of every later change until the returned handle is closed. */
    public Runnable addListener(RosterListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** From any thread: runs this where the store is written. */
    void execute(Runnable task) {
        executor.execute(task);
    }

    /** From any thread: the roster as it is once everything enqueued before has been applied. */
    public CompletableFuture<Roster> snapshot() {
        return CompletableFuture.supplyAsync(this::roster, executor);
    }

    /** On the store's executor: the roster as it is now. */
    public Roster roster() {
        Roster current = roster;
        if (current == null) {
            List<Account> all = new ArrayList<>(accounts.size());
            List<Contact> contacts = new ArrayList<>();
            for (AccountEntry entry : accounts.values()) {
                all.add(entry.account);
                contacts.addAll(entry.contacts.values());
            }
            all.sort(Comparator.comparing(Account::name).thenComparing(Account::id));
            current = new Roster(all, contacts);
            roster = current;
        }
        return current;
    }

    /**
     * On the store's executor: a writer for an account, new or known. Contacts of a known account stay, unknown until
     * the writer says otherwise.
     *
     * @param name what to call the account, unless its account manager says that
     */
    public AccountWriter open(String accountId, String name) {
        AccountEntry known = accounts.get(accountId);
        AccountEntry entry = new AccountEntry(known == null ? Account.unknown(accountId, name) : known.account);
        accounts.put(accountId, entry);
        if (known == null) {
            accountStepped(null, entry.account);
        } else {
            entry.contacts.putAll(known.contacts);
            entry.update(account -> account.managed().isPresent() ? account : account.withName(name));
        }
        return entry;
    }

    /** On the store's executor: forgets every account but these. */
    public void retainAccounts(Set<String> accountIds) {
        List.copyOf(accounts.values()).stream()
                .filter(entry -> !accountIds.contains(entry.account().id()))
                .filter(entry -> entry.account().managed().isEmpty())
                .forEach(AccountEntry::remove);
    }

    /** On the store's executor: what an account manager says of an account, new or known. */
    public void manage(String accountId, String name, UnaryOperator<Account> change) {
        AccountEntry entry = accounts.get(accountId);
        if (entry == null) {
            Account fresh = change.apply(Account.unknown(accountId, name));
            accounts.put(accountId, new AccountEntry(fresh));
            accountStepped(null, fresh);
        } else {
            entry.update(change);
        }
    }

    /** On the store's executor: no account manager keeps the account any more; it is gone, and its contacts with it. */
    public void unmanage(String accountId) {
        AccountEntry entry = accounts.get(accountId);
        if (entry != null) {
            entry.update(account -> account.withManaged(null));
            entry.remove();
        }
    }

    /** On the store's executor: changes an account; nothing where it is gone. */
    public void change(String accountId, UnaryOperator<Account> change) {
        AccountEntry entry = accounts.get(accountId);
        if (entry != null) {
            entry.update(change);
        }
    }

    /** On the store's executor: what was asked of an account last; nothing where the account is gone. */
    void requested(String accountId, StatusChoice choice) {
        change(accountId, account -> account.withRequested(choice));
    }

    private void accountStepped(@Nullable Account before, @Nullable Account after) {
        accountSteps.add(new Step<>(before, after));
        changed();
    }

    private void contactStepped(@Nullable Contact before, @Nullable Contact after) {
        contactSteps.add(new Step<>(before, after));
        changed();
    }

    private void changed() {
        roster = null;
        if (!publishing) {
            publishing = true;
            executor.execute(this::publish);
        }
    }

    private void publish() {
        publishing = false;
        RosterChange change = new RosterChange(contactSteps, accountSteps);
        contactSteps = new ArrayList<>();
        accountSteps = new ArrayList<>();
        listeners.forEach(listener -> listener.rosterChanged(change));
    }

    /** One account's part of the store, written by whoever opened it last. */
    private final class AccountEntry implements AccountWriter {
        private final Map<String, Contact> contacts = new HashMap<>();
        private Account account;

        AccountEntry(Account account) {
            this.account = account;
        }

        private boolean isVoid() {
            return accounts.get(account.id()) != this;
        }

        @Override
        public Account account() {
            return account;
        }

        @Override
        public void update(UnaryOperator<Account> change) {
            Account before = account;
            Account after = change.apply(before);
            if (!isVoid() && !after.equals(before)) {
                account = after;
                accountStepped(before, after);
            }
        }

        @Override
        public void replaceContacts(Collection<Contact> all) {
            Map<String, Contact> gone = new HashMap<>(contacts);
            all.forEach(contact -> gone.remove(contact.id().identifier()));
            removeContacts(gone.keySet());
            all.forEach(contact -> put(contact, null));
        }

        @Override
        public void putContacts(Collection<Contact> some) {
            Instant now = clock.instant();
            some.forEach(contact -> put(contact, now));
        }

        private void put(Contact contact, @Nullable Instant now) {
            if (isVoid()) {
                return;
            }
            Contact before = contacts.get(contact.id().identifier());
            Contact after = since(before, contact, now);
            if (!after.equals(before)) {
                contacts.put(contact.id().identifier(), after);
                contactStepped(before, after);
            }
        }

        private static Contact since(@Nullable Contact before, Contact contact, @Nullable Instant now) {
            if (before == null) {
                return contact.withPresence(contact.presence(), null);
            }
            // The very same presence need not be compared once more when the contacts are.
            return contact.presence().equals(before.presence())
                    ? contact.withPresence(before.presence(), before.sinceOrNull())
                    : contact.withPresence(contact.presence(), now);
        }

        @Override
        public void changeContact(String identifier, Function<Contact, Contact> change) {
            Contact contact = contacts.get(identifier);
            if (contact != null) {
                put(change.apply(contact), clock.instant());
            }
        }

        @Override
        public void removeContacts(Collection<String> identifiers) {
            if (isVoid()) {
                return;
            }
            for (String identifier : identifiers) {
                Contact before = contacts.remove(identifier);
                if (before != null) {
                    contactStepped(before, null);
                }
            }
        }

        @Override
        public void forgetPresences() {
            Instant now = clock.instant();
            List.copyOf(contacts.values()).forEach(contact -> put(contact.withPresence(Presence.UNKNOWN, null), now));
        }

        @Override
        public void remove() {
            if (isVoid()) {
                return;
            }
            removeContacts(List.copyOf(contacts.keySet()));
            if (account.managed().isPresent()) {
                update(known -> known.withConnection(ConnectionState.DISCONNECTED, null));
                return;
            }
            accounts.remove(account.id());
            accountStepped(account, null);
        }
    }
}
