package org.presenceapplet.benchmark;

import java.time.Instant;

/** Moments that two processes can compare: microseconds since 1970. */
final class Moment {
    private Moment() {}

    static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
