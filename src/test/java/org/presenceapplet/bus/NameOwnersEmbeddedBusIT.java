package org.presenceapplet.bus;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.presenceapplet.testing.EmbeddedBus;

/** On the daemon that does not say which name was lost. */
class NameOwnersEmbeddedBusIT extends NameOwnersScenarios {
    private static EmbeddedBus daemon;

    @BeforeAll
    static void startDaemon() {
        daemon = EmbeddedBus.start();
    }

    @AfterAll
    static void stopDaemon() {
        daemon.close();
    }

    @Override
    String address() {
        return daemon.address();
    }
}
