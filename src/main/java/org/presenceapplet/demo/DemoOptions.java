package org.presenceapplet.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How the demo behaves.
 *
 * @param account names the user and the connection: ASCII letters, digits and underscores, no digit first
 * @param contacts how many; the first 41 are invented by hand
 * @param seed of everything that happens by chance
 * @param presence whether connections have the interface Presence
 * @param simplePresence whether connections have the interface SimplePresence
 * @param contactList whether connections have the interfaces ContactList and ContactGroups
 * @param connected whether the first connection is CONNECTED from the start, rather than DISCONNECTED
 * @param connectingDelay how long Connect takes
 * @param alive whether the contacts' presence changes by itself
 * @param meanInterval the time from one such change to the next, on average
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
        Clock clock,
        Supplier<DemoScheduler> scheduler) {

    /** A connected connection of 41 people to whom nothing happens. */
    public static DemoOptions still() {
        return new DemoOptions(
                "me",
                DemoPeople.invented(),
                1,
                true,
                true,
                true,
                true,
                Duration.ZERO,
                false,
                Duration.ofSeconds(5),
                Clock.systemUTC(),
                DemoScheduler::onItsOwnThread);
    }

    /** A connected connection of 41 people of whom somebody changes every few seconds. */
    public static DemoOptions lifelike() {
        return still().withAlive(true);
    }

    public DemoOptions withAccount(String value) {
        return new DemoOptions(
                value,
                contacts,
                seed,
                presence,
                simplePresence,
                contactList,
                connected,
                connectingDelay,
                alive,
                meanInterval,
                clock,
                scheduler);
    }

    public DemoOptions withContacts(int value) {
        return new DemoOptions(
                account,
                value,
                seed,
                presence,
                simplePresence,
                contactList,
                connected,
                connectingDelay,
                alive,
                meanInterval,
                clock,
                scheduler);
    }

    public DemoOptions withSeed(long value) {
        return new DemoOptions(
                account,
                contacts,
                value,
                presence,
                simplePresence,
                contactList,
                connected,
                connectingDelay,
                alive,
                meanInterval,
                clock,
                scheduler);
    }

    public DemoOptions withPresence(boolean value) {
        return new DemoOptions(
                account,
                contacts,
                seed,
                value,
                simplePresence,
                contactList,
                connected,
                connectingDelay,
                alive,
                meanInterval,
                clock,
                scheduler);
    }

    public DemoOptions withSimplePresence(boolean value) {
        return new DemoOptions(
                account,
                contacts,
                seed,
                presence,
                value,
                contactList,
                connected,
                connectingDelay,
                alive,
                meanInterval,
                clock,
                scheduler);
    }

    public DemoOptions withContactList(boolean value) {
        return new DemoOptions(
                account,
                contacts,
                seed,
                presence,
                simplePresence,
                value,
                connected,
                connectingDelay,
                alive,
                meanInterval,
                clock,
                scheduler);
    }

    public DemoOptions withConnected(boolean value) {
        return new DemoOptions(
                account,
                contacts,
                seed,
                presence,
                simplePresence,
                contactList,
                value,
                connectingDelay,
                alive,
                meanInterval,
                clock,
                scheduler);
    }

    public DemoOptions withConnectingDelay(Duration value) {
        return new DemoOptions(
                account,
                contacts,
                seed,
                presence,
                simplePresence,
                contactList,
                connected,
                value,
                alive,
                meanInterval,
                clock,
                scheduler);
    }

    public DemoOptions withAlive(boolean value) {
        return new DemoOptions(
                account,
                contacts,
                seed,
                presence,
                simplePresence,
                contactList,
                connected,
                connectingDelay,
                value,
                meanInterval,
                clock,
                scheduler);
    }

    public DemoOptions withMeanInterval(Duration value) {
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
                value,
                clock,
                scheduler);
    }

    public DemoOptions withClock(Clock value) {
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
                value,
                scheduler);
    }

    public DemoOptions withScheduler(Supplier<DemoScheduler> value) {
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
                clock,
                value);
    }
}
