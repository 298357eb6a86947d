package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentChoicesTest {
    private static final StatusChoice LUNCH = StatusChoice.of("away", "lunch");
    private static final StatusChoice HERE = StatusChoice.of("available", "");

    @Test
    void newestStandsFirstAndNoneTwice() {
        RecentChoices recent = new RecentChoices(List.of(HERE, LUNCH, HERE));

        recent.record(LUNCH);

        assertEquals(List.of(LUNCH, HERE), recent.all());
    }

    @Test
    void eleventhIsForgotten() {
        RecentChoices recent = new RecentChoices(List.of());

        IntStream.rangeClosed(1, 11).forEach(number -> recent.record(StatusChoice.of("away", "" + number)));

        assertEquals(
                IntStream.rangeClosed(2, 11)
                        .mapToObj(number -> StatusChoice.of("away", "" + (13 - number)))
                        .toList(),
                recent.all());
    }

    @Test
    void listenerHearsOfChangesOnly() {
        RecentChoices recent = new RecentChoices(List.of(HERE));
        List<List<StatusChoice>> heard = new ArrayList<>();
        Runnable unused = recent.addListener(heard::add);

        recent.record(HERE);
        recent.record(LUNCH);

        assertEquals(List.of(List.of(LUNCH, HERE)), heard);
    }
}
