package org.presenceapplet.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one contact showed in the last day, and when it was last seen. Immutable, and small: of each quarter of an hour it
 * holds one change, the last one, so that somebody who changes all the time takes no more room than a hundred changes.
 * Type Unknown stands where nobody looked, or nothing could be seen.
 */
final class Track {
    static final Track NOTHING = new Track(new long[0], Long.MIN_VALUE);

    private static final long SLOT_SECONDS = Duration.ofMinutes(15).toSeconds();
    private static final int TYPE_BITS = 4;

    /** Each a moment in seconds since 1970, with the type that holds from then on in the lowest bits; in order. */
    private final long[] changes;
    /** In seconds since 1970; the least number where it was never seen. */
    private final long seen;

    private Track(long[] changes, long seen) {
        this.changes = changes;
        this.seen = seen;
    }

    /** One that was kept before. */
    static Track of(ContactHistory kept) {
        return new Track(
                kept.changes().stream()
                        .mapToLong(change -> pack(change.at().getEpochSecond(), change.type()))
                        .toArray(),
                kept.lastSeen().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE));
    }

    ContactHistory kept(ContactId contact) {
        return new ContactHistory(contact, lastSeen().orElse(null), changes());
    }

    /** The same, and this type from now on. Where the clock was set back, what would be to come never was. */
    Track with(PresenceType shown, Instant moment) {
        PresenceType type = known(shown);
        long now = moment.getEpochSecond();
        long[] before = upTo(now);
        PresenceType last = typeAt(before, before.length - 1);
        long seenNow = last.isOnline() || type.isOnline() ? now : Math.min(seen, now);
        if (type == last) {
            return before.length == changes.length && seen <= now ? this : new Track(before, Math.min(seen, now));
        }
        int count = before.length;
        long at = now;
        if (count > 0 && seconds(before[count - 1]) / SLOT_SECONDS == now / SLOT_SECONDS) {
            at = seconds(before[count - 1]);
            count--;
        }
        if (typeAt(before, count - 1) == type) {
            return new Track(Arrays.copyOf(before, count), seenNow);
        }
        int first = firstOf(before, count, now - PresenceHistory.DAY.toSeconds());
        long[] after = Arrays.copyOfRange(before, first, count + 1);
        after[after.length - 1] = pack(at, type);
        return new Track(after, seenNow);
    }

    PresenceType latest() {
        return typeAt(changes, changes.length - 1);
    }

    /** When it was online last as far as anybody knows; empty where it never was. For one that is online, when it came. */
    Optional<Instant> lastSeen() {
        return seen == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seen));
    }

    /** When anything was last known of it. */
    Instant newest() {
        long last = changes.length == 0 ? Long.MIN_VALUE : seconds(changes[changes.length - 1]);
        long newest = Math.max(last, seen);
        return newest == Long.MIN_VALUE ? Instant.MIN : Instant.ofEpochSecond(newest);
    }

    List<PresenceChange> changes() {
        List<PresenceChange> all = new ArrayList<>(changes.length);
        for (long change : changes) {
            all.add(new PresenceChange(Instant.ofEpochSecond(seconds(change)), type(change)));
        }
        return all;
    }

    private long[] upTo(long now) {
        int count = changes.length;
        while (count > 0 && seconds(changes[count - 1]) > now) {
            count--;
        }
        return count == changes.length ? changes : Arrays.copyOf(changes, count);
    }

    /** The one that holds at that moment is needed still; those before it are not. */
    private static int firstOf(long[] some, int count, long oldest) {
        int first = 0;
        while (first + 1 < count && seconds(some[first + 1]) <= oldest) {
            first++;
        }
        return first;
    }

    private static PresenceType known(PresenceType type) {
        return type.isOnline() || type == PresenceType.OFFLINE ? type : PresenceType.UNKNOWN;
    }

    private static PresenceType typeAt(long[] some, int index) {
        return index < 0 ? PresenceType.UNKNOWN : type(some[index]);
    }

    private static long pack(long seconds, PresenceType type) {
        return (seconds << TYPE_BITS) | type.value();
    }

    private static long seconds(long change) {
        return change >> TYPE_BITS;
    }

    private static PresenceType type(long change) {
        return PresenceType.ofValue(change & ((1 << TYPE_BITS) - 1));
    }
}
