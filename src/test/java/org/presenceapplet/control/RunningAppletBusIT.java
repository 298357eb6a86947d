package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

/** On a real dbus-daemon, which can also be killed. */
@Requires(Part.DBUS_DAEMON)
class RunningAppletBusIT extends RunningAppletScenarios {
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

    @Test
    void withTheDaemonEveryCommandEndsOnBothSides() {
        Caller watch = watching("watch");

        daemon.kill();

        assertEquals(new Result.Ended(ExitCode.NO_BUS), watch.ran().result());
        awaitNoCommandThread();
        daemon.restart();
    }
}
