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
    private final Duration meanInterval;

    DemoLife(long seed, Duration meanInterval) {
        this.random = new Random(seed);
        this.meanInterval = meanInterval;
    }

    /** What happens next among so many people: intervals from nearly none to thrice the mean, mostly short ones. */
    Event next(int people) {
        double share = Math.min(3, -Math.log(1 - random.nextDouble()));
        Duration after = Duration.ofMillis(Math.round(meanInterval.toMillis() * share));
        return new Event(after, random.nextInt(people), TURNS.get(random.nextInt(TURNS.size())));
    }
}
