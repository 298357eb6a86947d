package org.presenceapplet.control;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

/** On a real dbus-daemon. */
@Requires(Part.DBUS_DAEMON)
class QuestionBusIT extends QuestionScenarios {
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
