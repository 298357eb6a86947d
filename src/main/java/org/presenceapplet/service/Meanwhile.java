package org.presenceapplet.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What signals said while answers from the connection were under way. Answers are not ordered against signals, but a
 * connection signals every change: so what a signal said meanwhile beats the answer, and anything newer is on its way.
 */
final class Meanwhile {
    private final Map<Long, RawPresence> presences = new HashMap<>();
    private final List<Runnable> changes = new ArrayList<>();
    private int questions;

    /** A question is sent. */
    void asked() {
        questions++;
    }

    /** Its answer has been applied; gives the contact list's changes to be applied once more, on top of it. */
    List<Runnable> answered() {
        List<Runnable> again = List.copyOf(changes);
        questions--;
        if (questions == 0) {
            presences.clear();
            changes.clear();
        }
        return again;
    }

    void signalled(Map<Long, RawPresence> signalled) {
        if (questions > 0) {
            presences.putAll(signalled);
        }
    }

    /** A change of the contact list was signalled, and applied; applying it twice does no harm. */
    void changed(Runnable change) {
        if (questions > 0) {
            changes.add(change);
        }
    }

    /** The newest of what an answer says and what was signalled. */
    RawPresence newest(long handle, RawPresence answer) {
        return presences.getOrDefault(handle, answer);
    }

    /** These presences with what was signalled on top of them, for these handles. */
    Map<Long, RawPresence> newest(Collection<Long> handles, Map<Long, RawPresence> answers) {
        Map<Long, RawPresence> newest = new HashMap<>();
        for (Long handle : handles) {
            RawPresence presence = presences.getOrDefault(handle, answers.get(handle));
            if (presence != null) {
                newest.put(handle, presence);
            }
        }
        return newest;
    }
}
