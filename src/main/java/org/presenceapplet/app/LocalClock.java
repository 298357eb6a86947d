package org.presenceapplet.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The time here. Reads the rules of the time zones, 12 ms of a command, when somebody asks for the zone. */
final class LocalClock extends Clock {
    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
