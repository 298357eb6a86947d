package org.presenceapplet.bus;

import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What following names does on any daemon. */
abstract class NameOwnersScenarios {
    private static final String PREFIX = "org.presenceapplet.Connection.";
    private static final String ME = PREFIX + "me";

    private record Change(String name, Optional<String> from, Optional<String> to) {}

    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private Bus bus;
    private Peer peer;

    /** The address of a daemon that runs. */
    abstract String address();

    @BeforeEach
    final void connect() throws Exception {
        bus = Bus.open(address());
        peer = Peer.on(address());
    }

    @AfterEach
    final void disconnect() {
        bus.close();
        peer.close();
    }

    @Test
    void nameOwnedAlreadyIsToldBeforeWatchReturns() throws Exception {
        peer.own(ME);
        peer.own("org.presenceapplet.Other");

        watch();

        Assertions.assertEquals(List.of(appeared(peer)), changes);
    }

    @Test
    void nameAppearsAndVanishesAndAppears() throws Exception {
        watch();

        peer.own(ME);
        eventuallyEquals(List.of(appeared(peer)), () -> changes);
        peer.release(ME);
        eventuallyEquals(List.of(appeared(peer), vanished(peer)), () -> changes);
        peer.own(ME);
        eventuallyEquals(List.of(appeared(peer), vanished(peer), appeared(peer)), () -> changes);
    }

    @Test
    void programThatEndsLosesItsName() throws Exception {
        peer.own(ME);
        watch();

        peer.close();

        eventuallyEquals(List.of(appeared(peer), vanished(peer)), () -> changes);
    }

    @Test
    void changesWhileWatchingBeginsAreEachToldOnceAndInOrder() throws Exception {
        Thread churn = new Thread(this::churn);
        churn.start();
        watch();
        churn.join();

        eventuallyEquals(Optional.of(appeared(peer)), this::last);
        for (int i = 1; i < changes.size(); i++) {
            Assertions.assertEquals(changes.get(i - 1).to(), changes.get(i).from(), changes::toString);
        }
    }

    @Test
    void closedWatchHearsNoMore() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        NameOwners.watch(bus, PREFIX, (name, from, to) -> heard.add(name)).close();
        watch();

        peer.own(ME);

        eventuallyEquals(List.of(appeared(peer)), () -> changes);
        Assertions.assertEquals(List.of(), heard);
    }

    private void churn() {
        try {
            for (int i = 0; i < 100; i++) {
                peer.own(ME);
                peer.release(ME);
            }
            peer.own(ME);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Subscription watch() throws BusException {
        return NameOwners.watch(bus, PREFIX, (name, from, to) -> changes.add(new Change(name, from, to)));
    }

    private Optional<Change> last() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    private static Change appeared(Peer owner) {
        return new Change(ME, Optional.empty(), Optional.of(owner.uniqueName()));
    }

    private static Change vanished(Peer owner) {
        return new Change(ME, Optional.of(owner.uniqueName()), Optional.empty());
    }
}
