package org.presenceapplet.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presenceapplet.service.RawPresence.RawStatus;

class MeanwhileTest {
    private static final RawPresence ANSWER = presence("answered");
    private static final RawPresence SIGNAL = presence("signalled");

    private final Meanwhile meanwhile = new Meanwhile();

    private static RawPresence presence(String id) {
        return new RawPresence(0, List.of(new RawStatus(id, null, Map.of())));
    }

    @Test
    void whatWasSignalledSinceTheQuestionBeatsTheAnswer() {
        meanwhile.asked();
        meanwhile.signalled(Map.of(2L, SIGNAL));
        assertEquals(SIGNAL, meanwhile.newest(2, ANSWER));
        assertEquals(ANSWER, meanwhile.newest(3, ANSWER));
        assertEquals(
                Map.of(2L, SIGNAL, 3L, ANSWER), meanwhile.newest(List.of(2L, 3L, 4L), Map.of(2L, ANSWER, 3L, ANSWER)));
    }

    @Test
    void whatWasSignalledBeforeTheQuestionDoesNot() {
        meanwhile.signalled(Map.of(2L, SIGNAL));
        meanwhile.asked();
        assertEquals(ANSWER, meanwhile.newest(2, ANSWER));
    }

    @Test
    void changesOfTheContactListAreToBeAppliedAgainOnTopOfEachAnswer() {
        Runnable change = () -> {};
        meanwhile.asked();
        meanwhile.asked();
        meanwhile.changed(change);
        assertEquals(List.of(change), meanwhile.answered());
        assertEquals(List.of(change), meanwhile.answered());
        meanwhile.asked();
        assertEquals(List.of(), meanwhile.answered(), "nothing is kept once every answer is there");
    }
}
