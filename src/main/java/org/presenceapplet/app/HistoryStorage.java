package org.presenceapplet.app;

import java.io.IOException;
import org.presenceapplet.presence.KeptHistory;

/** Where the history outlives the program. One thread at a time. */
interface HistoryStorage {
    /** Where it does not. */
    HistoryStorage NONE = new HistoryStorage() {
        @Override
        public KeptHistory read() {
            return KeptHistory.NOTHING;
        }

        @Override
        public long write(KeptHistory history) {
            return 0;
        }

        @Override
        public void delete() {}
    };

    /** What was written last; nothing where nothing was, or where it cannot be understood. */
    KeptHistory read();

    /**
     * Writes in place of what was written before.
     *
     * @return how many bytes
     * @throws IOException where that is impossible; what was written before stays
     */
    long write(KeptHistory history) throws IOException;

    /**
     * Nothing is left of it.
     *
     * @throws IOException where that is impossible
     */
    void delete() throws IOException;
}
