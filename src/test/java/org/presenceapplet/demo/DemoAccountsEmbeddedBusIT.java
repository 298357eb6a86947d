package org.presenceapplet.demo;

import org.jspecify.annotations.NullUnmarked;
import org.presenceapplet.testing.EmbeddedBus;

@NullUnmarked // started before it is used
class DemoAccountsEmbeddedBusIT extends DemoAccountsScenarios {
    private EmbeddedBus bus;

    @Override
    String startBus() {
        bus = EmbeddedBus.start();
        return bus.address();
    }

    @Override
    void stopBus() {
        bus.close();
    }
}
