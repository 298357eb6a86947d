package org.presenceapplet.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What happens to people, and when: all of it follows from the seed. */
final class DemoLife {
    /**
     * Something that happens.
     *
     * @param after how long after what happened before
     * @param who the index of a person among those who are seen
     */
    record Event(Duration after, int who, DemoPresence presence) {}

    private static final List<DemoPresence> TURNS = List.of(
            DemoPresence.of("available"),
            DemoPresence.of("available", "Back at the desk"),
            DemoPresence.of("available", "Коротко: всё готово 🎉"),
            DemoPresence.of("available", "Fertig für heute?"),
            DemoPresence.of("chat", "有人一起喝茶吗？🍵"),
            DemoPresence.of("away"),
            DemoPresence.of("away", "Déjeuner 🥐"),
            DemoPresence.of("brb", "חוזרת עוד רגע"),
            DemoPresence.of("xa", "출장 중"),
            DemoPresence.of("busy", "Σε σύσκεψη"),
            DemoPresence.of("busy", "In a call").and("phone", Map.of("number", "555-0199")),
            DemoPresence.of("dnd", "Recording"),
            DemoPresence.of("available", "कोयल की आवाज़ सुन रहे हैं")
                    .and("music", Map.of("title", "Raag Yaman", "artist", "Demo Ensemble")),
            DemoPresence.of("offline"));

    private final Random random;
    private final Random misfortune;
    private final Duration meanInterval;

    private static final Duration FIRST_DROP = Duration.ofMinutes(2);
    private static final Duration NEXT_DROP = Duration.ofMinutes(10);

    DemoLife(long seed, Duration meanInterval) {
        this.random = new Random(seed);
        this.misfortune = new Random(seed);
        this.meanInterval = meanInterval;
    }

    /** How long after the start the connection at work is first lost: two minutes to three. */
    Duration firstDrop() {
        return atLeast(FIRST_DROP);
    }

    /** How long after that it is lost again: ten minutes to fifteen. */
    Duration nextDrop() {
        return atLeast(NEXT_DROP);
    }

    private Duration atLeast(Duration least) {
        return least.plusMillis(misfortune.nextInt((int) least.toMillis() / 2));
    }

    /** What happens next among so many people: intervals from nearly none to thrice the mean, mostly short ones. */
    Event next(int people) {
        double share = Math.min(3, -Math.log(1 - random.nextDouble()));
        Duration after = Duration.ofMillis(Math.round(meanInterval.toMillis() * share));
        return new Event(after, random.nextInt(people), TURNS.get(random.nextInt(TURNS.size())));
    }
}
