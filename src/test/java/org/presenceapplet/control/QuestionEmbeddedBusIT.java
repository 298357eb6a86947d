package org.presenceapplet.control;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.presenceapplet.testing.EmbeddedBus;

/** On dbus-java's own daemon, which is the demo's. */
class QuestionEmbeddedBusIT extends QuestionScenarios {
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
