package org.presenceapplet.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Who showed which type of presence in the last day, and when each was last seen. Neither messages nor status names are
 * kept: nothing that is shown of the past needs them. Any thread may use it.
 *
 * <p>It is bounded: a {@link Track} for each contact, 10,000 contacts at most and those known of last, each for half a
 * year after it was known of.
 */
public final class PresenceHistory {
    /** How far back what was shown is kept. */
    public static final Duration DAY = Duration.ofDays(1);

    /** How long it is kept when somebody was last seen. */
    static final Duration LONGEST = Duration.ofDays(180);

    static final int MOST_CONTACTS = 10_000;
    /** Whoever has not looked for longer than this was asleep. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(12);

    private final Map<ContactId, Track> tracks = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant looked = Instant.MIN;

    /** When the contact was last known to be online: now, for one that is; empty where nobody knows. */
    public Optional<Instant> lastSeen(ContactId contact, Instant now) {
        Track track = tracks.getOrDefault(contact, Track.NOTHING);
        return track.latest().isOnline() ? Optional.of(now) : track.lastSeen().filter(seen -> !seen.isAfter(now));
    }

    /** What the contact showed in the day before now. */
    public DayChart day(ContactId contact, Instant now) {
        return DayChart.of(tracks.getOrDefault(contact, Track.NOTHING).changes(), now);
    }

    /** What the most available of these, of whom there is at least one, showed in the day before now. */
    public DayChart day(List<ContactId> contacts, Instant now) {
        return DayChart.mostAvailable(
                contacts.stream().map(contact -> day(contact, now)).toList());
    }

    /** Everything, to be kept for {@link #restore}; what is too old is forgotten. */
    public synchronized KeptHistory kept(Instant now) {
        Instant oldest = now.minus(LONGEST);
        tracks.values().removeIf(track -> isOver(track, oldest));
        return new KeptHistory(
                now,
                tracks.entrySet().stream()
                        .map(track -> track.getValue().kept(track.getKey()))
                        .toList());
    }

    /** What was kept before, in place of what there is. Nothing is known of the time from then to now. */
    public synchronized void restore(KeptHistory kept) {
        tracks.clear();
        kept.contacts()
                .forEach(contact ->
                        tracks.put(contact.contact(), Track.of(contact).with(PresenceType.UNKNOWN, kept.until())));
        bound();
    }

    /** Tells of each change, on the thread that made it, until the returned handle is closed. */
    public Runnable addListener(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What a contact shows now. */
    synchronized void record(ContactId contact, PresenceType type, Instant now) {
        Track before = tracks.getOrDefault(contact, Track.NOTHING);
        Track after = before.with(type, now);
        if (after != before) {
            tracks.put(contact, after);
            bound();
            changed();
        }
    }

    /**
     * Somebody looks. Where nobody has for long, the computer was asleep: what was shown before held until then, and what
     * is shown since is not known.
     *
     * @return whether it was asleep
     */
    synchronized boolean look(Instant now) {
        Instant before = looked;
        looked = now;
        boolean asleep =
                !before.equals(Instant.MIN) && Duration.between(before, now).compareTo(LONGEST_SILENCE) > 0;
        if (asleep) {
            tracks.replaceAll((contact, track) -> track.with(PresenceType.UNKNOWN, before));
            changed();
        }
        return asleep;
    }

    synchronized void forget() {
        tracks.clear();
        changed();
    }

    private static boolean isOver(Track track, Instant oldest) {
        return track.latest() == PresenceType.UNKNOWN && track.newest().isBefore(oldest);
    }

    /** Makes room for a tenth at once, for finding out who is to go takes a while. */
    private void bound() {
        if (tracks.size() <= MOST_CONTACTS) {
            return;
        }
        List<ContactId> stalest = tracks.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<ContactId, Track> track) -> track.getValue().newest()))
                .limit(tracks.size() - MOST_CONTACTS * 9L / 10)
                .map(Map.Entry::getKey)
                .toList();
        tracks.keySet().removeAll(stalest);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
