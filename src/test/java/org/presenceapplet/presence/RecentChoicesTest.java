package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentChoicesTest {
    private static final StatusChoice LUNCH = StatusChoice.of("away", "lunch");
    private static final StatusChoice HERE = StatusChoice.of("available", "");
    private static final StatusChoice CALL = StatusChoice.of("busy", "in a call");

    private static StatusChoice numbered(int number) {
        return StatusChoice.of("away", "" + number);
    }

    /** The newest has the highest number. */
    private static List<StatusChoice> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> numbered(to + from - number))
                .toList();
    }

    private static void use(RecentChoices recent, StatusChoice... choices) {
        List.of(choices).forEach(recent::record);
    }

    private static List<StatusChoice> ranked(RecentChoices recent) {
        return recent.ranked().stream().map(RecentChoice::choice).toList();
    }

    @Test
    void newestStandsFirstAndNoneTwice() {
        RecentChoices recent = new RecentChoices(List.of(HERE, LUNCH, HERE));

        recent.record(LUNCH);

        assertEquals(List.of(LUNCH, HERE), recent.all());
    }

    @Test
    void eleventhIsForgotten() {
        RecentChoices recent = new RecentChoices(List.of());

        IntStream.rangeClosed(1, 11).forEach(number -> recent.record(numbered(number)));

        assertEquals(numbers(2, 11), recent.all());
    }

    @Test
    void whatIsUsedOftenRanksBeforeWhatIsNewer() {
        RecentChoices recent = new RecentChoices(List.of());

        use(recent, LUNCH, LUNCH, LUNCH, HERE, CALL);

        assertEquals(List.of(LUNCH, CALL, HERE), ranked(recent));
        assertEquals(List.of(CALL, HERE, LUNCH), recent.all());
    }

    @Test
    void whatWasUsedOftenFadesAsOthersAreUsed() {
        RecentChoices recent = new RecentChoices(List.of());

        use(recent, LUNCH, LUNCH, LUNCH);
        for (int i = 0; i < 10; i++) {
            use(recent, CALL, HERE);
        }

        assertEquals(List.of(HERE, CALL, LUNCH), ranked(recent));
    }

    @Test
    void ofOldChoicesTheNewerRanksFirst() {
        assertEquals(List.of(CALL, LUNCH, HERE), ranked(new RecentChoices(List.of(CALL, LUNCH, HERE))));
    }

    @Test
    void favouritesRankFirstAndAreNeverPushedOut() {
        RecentChoices recent = new RecentChoices(List.of(HERE, LUNCH));

        recent.setFavourite(LUNCH, true);
        IntStream.rangeClosed(1, 20).forEach(number -> recent.record(numbered(number)));

        List<StatusChoice> expected = new ArrayList<>(numbers(11, 20));
        expected.add(LUNCH);
        assertEquals(expected, recent.all());
        assertEquals(LUNCH, ranked(recent).get(0));
    }

    @Test
    void afterAllTheOthersOneThatIsNoFavouriteAnyMoreIsForgotten() {
        RecentChoices recent = new RecentChoices(numbers(1, 10));
        recent.setFavourite(numbered(1), true);
        recent.record(LUNCH);
        assertTrue(recent.all().contains(numbered(1)));

        recent.setFavourite(numbered(1), false);

        assertEquals(10, recent.all().size());
        assertEquals(List.of(LUNCH), recent.all().subList(0, 1));
        assertEquals(numbered(2), recent.all().get(9));
    }

    @Test
    void aFavouriteThatWasNeverUsedIsNothingToGoBackTo() {
        RecentChoices recent = new RecentChoices(List.of(HERE));

        recent.setFavourite(LUNCH, true);

        assertEquals(List.of(HERE), recent.all());
        assertEquals(List.of(LUNCH, HERE), ranked(recent));
        recent.setFavourite(LUNCH, false);
        assertEquals(List.of(HERE), ranked(recent));
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        RecentChoices recent = new RecentChoices(List.of(HERE));
        use(recent, LUNCH, LUNCH, HERE, CALL);
        recent.setFavourite(CALL, true);
        recent.setFavourite(StatusChoice.of("xa", "never"), true);

        RecentChoices again = RecentChoices.of(recent.kept());

        assertEquals(recent.kept(), again.kept());
        assertEquals(recent.ranked(), again.ranked());
        assertEquals(recent.all(), again.all());
    }

    @Test
    void whatComesTwiceOrIsTooMuchIsNotKept() {
        List<RecentChoice> many = new ArrayList<>();
        many.add(new RecentChoice(LUNCH, 1, true));
        many.add(new RecentChoice(LUNCH, 2, false));
        numbers(1, 12).forEach(choice -> many.add(new RecentChoice(choice, 1, false)));

        List<StatusChoice> expected = new ArrayList<>(List.of(LUNCH));
        expected.addAll(numbers(3, 12));
        assertEquals(expected, RecentChoices.of(many).all());
    }

    @Test
    void aWeightThatIsNoneCountsAsNeverUsed() {
        for (double weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertEquals(new RecentChoice(LUNCH, 0, true), new RecentChoice(LUNCH, weight, true));
        }
    }

    @Test
    void listenerHearsOfEveryUseAndOfEveryMark() {
        RecentChoices recent = new RecentChoices(List.of(HERE));
        List<List<StatusChoice>> heard = new ArrayList<>();
        Runnable unsubscribe = recent.addListener(heard::add);

        recent.record(HERE);
        recent.record(LUNCH);
        recent.setFavourite(LUNCH, true);
        recent.setFavourite(LUNCH, true);
        recent.setFavourite(CALL, false);
        assertEquals(List.of(List.of(HERE), List.of(LUNCH, HERE), List.of(LUNCH, HERE)), heard);

        unsubscribe.run();
        recent.record(CALL);
        assertEquals(3, heard.size());
    }
}
