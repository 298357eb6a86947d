package org.presenceapplet.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How the demo behaves.
 *
 * @param account names the user and the first connection, at the server {@code demo.example}
 * @param contacts how many; the first 41 are invented by hand
 * @param seed of everything that happens by chance
 * @param presence whether connections have the interface Presence
 * @param simplePresence whether connections have the interface SimplePresence
 * @param contactList whether connections have the interfaces ContactList and ContactGroups
 * @param connected whether the first connection is CONNECTED from the start, rather than DISCONNECTED; where there is
 *     an account manager, whether both accounts are, rather than without a connection
 * @param connectingDelay how long Connect takes
 * @param alive whether the contacts' presence changes by itself
 * @param meanInterval the time from one such change to the next, on average
 * @param accounts whether there is an account manager, with a second account that is on another server
 * @param drops whether that account's connection is lost now and then; it needs the account manager
 * @param wrongPassword whether that account's password is wrong, so that it fails with AuthenticationFailed
 * @param silent whether that account's server never answers, so that it stays CONNECTING
 * @param refused the methods that change contacts and are refused with PermissionDenied, such as RemoveContacts
 * @param clock tells the contacts' last activity
 * @param scheduler makes what runs the delays; closed with the manager
 */
public record DemoOptions(
        String account,
        int contacts,
        long seed,
        boolean presence,
        boolean simplePresence,
        boolean contactList,
        boolean connected,
        Duration connectingDelay,
        boolean alive,
        Duration meanInterval,
        boolean accounts,
        boolean drops,
        boolean wrongPassword,
        boolean silent,
        Set<String> refused,
        Clock clock,
        Supplier<DemoScheduler> scheduler) {

    /** A connected connection of 41 people to whom nothing happens. */
    public static DemoOptions still() {
        return new Builder().build();
    }

    /**
     * An account manager with two accounts, the first of 41 people, the second of a dozen and lost now and then; somebody
     * changes every few seconds.
     */
    public static DemoOptions lifelike() {
        return still().with(builder -> {
            builder.alive = true;
            builder.accounts = true;
            builder.drops = true;
        });
    }

    /** The same options but for what the change sets. */
    public DemoOptions with(Consumer<Builder> change) {
        Builder builder = new Builder(this);
        change.accept(builder);
        return builder.build();
    }

    /** The options while they are being set. */
    public static final class Builder {
        public String account = "me";
        public int contacts = DemoPeople.invented();
        public long seed = 1;
        public boolean presence = true;
        public boolean simplePresence = true;
        public boolean contactList = true;
        public boolean connected = true;
        public Duration connectingDelay = Duration.ZERO;
        public boolean alive = false;
        public Duration meanInterval = Duration.ofSeconds(10);
        public boolean accounts = false;
        public boolean drops = false;
        public boolean wrongPassword = false;
        public boolean silent = false;
        public Set<String> refused = Set.of();
        public Clock clock = Clock.systemUTC();
        public Supplier<DemoScheduler> scheduler = DemoScheduler::onItsOwnThread;

        private Builder() {}

        private Builder(DemoOptions from) {
            account = from.account;
            contacts = from.contacts;
            seed = from.seed;
            presence = from.presence;
            simplePresence = from.simplePresence;
            contactList = from.contactList;
            connected = from.connected;
            connectingDelay = from.connectingDelay;
            alive = from.alive;
            meanInterval = from.meanInterval;
            accounts = from.accounts;
            drops = from.drops;
            wrongPassword = from.wrongPassword;
            silent = from.silent;
            refused = from.refused;
            clock = from.clock;
            scheduler = from.scheduler;
        }

        private DemoOptions build() {
            return new DemoOptions(
                    account,
                    contacts,
                    seed,
                    presence,
                    simplePresence,
                    contactList,
                    connected,
                    connectingDelay,
                    alive,
                    meanInterval,
                    accounts,
                    drops,
                    wrongPassword,
                    silent,
                    refused,
                    clock,
                    scheduler);
        }
    }
}
