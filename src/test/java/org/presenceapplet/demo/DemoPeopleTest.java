package org.presenceapplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {
    @Test
    void everybodyHasAnIdentifierOfTheirOwn() {
        List<DemoContact> people = DemoPeople.people(5_000, new Random(1));

        assertEquals(
                5_000, people.stream().map(DemoContact::identifier).distinct().count());
    }

    @Test
    void samePeopleComeFromTheSameSeed() {
        assertEquals(DemoPeople.people(500, new Random(7)), DemoPeople.people(500, new Random(7)));
        assertNotEquals(DemoPeople.people(500, new Random(7)), DemoPeople.people(500, new Random(8)));
    }

    @Test
    void everyStatusOfTheInventedPeopleIsKnownToTheService() {
        assertTrue(DemoPeople.people(DemoPeople.invented(), new Random(1)).stream()
                .flatMap(person -> person.presence().statuses().keySet().stream())
                .allMatch(DemoStatuses.ALL::containsKey));
    }

    @Test
    void colleaguesShowOnlyWhatTheirServerKnows() {
        assertTrue(DemoServer.WORK.people(0, new Random(1)).stream()
                .map(DemoContact::presence)
                .allMatch(DemoServer.WORK::knows));
        assertTrue(IntStream.range(0, 100)
                .mapToObj(seed -> DemoServer.WORK.somePresence(new Random(seed)))
                .allMatch(DemoServer.WORK::knows));
    }

    @Test
    void sameLifeComesFromTheSameSeed() {
        assertEquals(life(7), life(7));
        assertNotEquals(life(7), life(8));
    }

    private static List<DemoLife.Event> life(long seed) {
        DemoLife life = new DemoLife(seed, Duration.ofSeconds(5));
        return IntStream.range(0, 100).mapToObj(i -> life.next(41)).toList();
    }
}
