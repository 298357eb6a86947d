package org.presenceapplet.bus;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.presenceapplet.testing.EmbeddedBus;

/** On dbus-java's own daemon, so that the bus is tested where no dbus-daemon is installed. */
class EmbeddedBusIT extends BusScenarios {
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
