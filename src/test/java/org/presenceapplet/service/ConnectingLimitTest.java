package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.testing.ManualScheduler;

class ConnectingLimitTest {
    private final ManualScheduler time = new ManualScheduler();
    private final PresenceStore store = new PresenceStore(Runnable::run, Clock.systemUTC());
    private final AccountWriter work = store.open("work", "Work");

    ConnectingLimitTest() {
        ConnectingLimit.watch(store, Runnable::run, time);
    }

    private void turns(ConnectionState state) {
        work.update(account -> account.withConnection(state, null));
    }

    private Optional<String> error() {
        return work.account().error().map(ConnectionError::name);
    }

    @Test
    void whoConnectsForAMinuteGetsNoAnswer() {
        turns(ConnectionState.CONNECTING);
        time.advance(Duration.ofSeconds(59));
        assertEquals(Optional.empty(), error());
        time.advance(Duration.ofSeconds(1));
        assertEquals(Optional.of("Timeout"), error());
        assertEquals(ConnectionState.CONNECTING, work.account().connection());
    }

    @Test
    void whoComesUpLateIsFineAgain() {
        turns(ConnectionState.CONNECTING);
        time.advance(Duration.ofMinutes(2));
        turns(ConnectionState.CONNECTED);
        assertEquals(Optional.empty(), error());
    }

    @Test
    void everyTryHasItsOwnMinute() {
        turns(ConnectionState.CONNECTING);
        time.advance(Duration.ofSeconds(50));
        turns(ConnectionState.DISCONNECTED);
        turns(ConnectionState.CONNECTING);
        time.advance(Duration.ofSeconds(50));
        assertEquals(Optional.empty(), error());
        time.advance(Duration.ofSeconds(10));
        assertEquals(Optional.of("Timeout"), error());
    }

    @Test
    void whoIsGoneIsLeftAlone() {
        turns(ConnectionState.CONNECTING);
        work.remove();
        time.advance(Duration.ofMinutes(2));
        assertEquals(Optional.empty(), store.roster().account("work"));
    }
}
