package org.presenceapplet.desktop;

import java.time.Duration;
import java.util.Optional;
import org.presenceapplet.bus.BusException;

/** Somebody who knows how long there has been no key and no pointer. One thread at a time asks. */
interface IdleSource {
    /** What they may be, the most telling first. */
    enum Kind {
        MUTTER("desktop.idle.mutter"),
        SCREEN_SAVER("desktop.idle.screen-saver"),
        LOGIND("desktop.idle.logind");

        private final String textKey;

        Kind(String textKey) {
            this.textKey = textKey;
        }

        String textKey() {
            return textKey;
        }
    }

    Kind kind();

    /** Asks, and waits for the answer. */
    Duration idleTime() throws BusException;

    /**
     * In how long to ask again, because the source does not tell by itself what may have changed by then.
     *
     * @param idle what it answered now
     */
    Optional<Duration> nextAsk(Duration idle, IdleLimits limits);

    /** From now on it is to tell by itself, as far as it can, when a limit is reached and when somebody is back. */
    default void watch(IdleLimits limits) throws BusException {}

    /** It need not tell any more. Does not wait. */
    default void rest() {}
}
