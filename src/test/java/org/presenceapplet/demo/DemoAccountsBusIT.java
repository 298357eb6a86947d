package org.presenceapplet.demo;

import org.jspecify.annotations.NullUnmarked;
import org.presenceapplet.testing.Part;
import org.presenceapplet.testing.PrivateBus;
import org.presenceapplet.testing.Requires;

@Requires(Part.DBUS_DAEMON)
@NullUnmarked // started before it is used
class DemoAccountsBusIT extends DemoAccountsScenarios {
    private PrivateBus bus;

    @Override
    String startBus() {
        bus = PrivateBus.start();
        return bus.address();
    }

    @Override
    void stopBus() {
        bus.close();
    }
}
