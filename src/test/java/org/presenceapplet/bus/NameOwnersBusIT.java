package org.presenceapplet.bus;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

@Requires(Part.DBUS_DAEMON)
class NameOwnersBusIT extends NameOwnersScenarios {
    private static PrivateBus daemon;

    @BeforeAll
    static void startDaemon() {
        daemon = PrivateBus.start();
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
