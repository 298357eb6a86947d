package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Alert;
import org.presenceapplet.presence.Alert.Kind;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.testing.SamplePeople;

class AlertsViewModelTest {
    private final Desk desk = new Desk();
    private final AlertsViewModel alerts = desk.window.alerts();
    private Contact alice;

    @BeforeEach
    void aliceIsThere() {
        AccountWriter home = desk.account("Home");
        desk.people(home, SamplePeople.contact(home, "alice@x", "Alice\n\u202EAnders", "away", ""));
        alice = desk.contactList.rows().stream()
                .filter(row -> row instanceof ContactRow)
                .map(row -> ((ContactRow) row).person().contact())
                .findFirst()
                .orElseThrow();
    }

    private void choose(int index) {
        alerts.choose(alerts.choices(alice).get(index));
    }

    private List<String> lines() {
        return alerts.lines().stream().map(AlertLine::text).toList();
    }

    private List<String> checked() {
        return alerts.choices(alice).stream()
                .filter(AlertChoice::asked)
                .map(AlertChoice::text)
                .toList();
    }

    @Test
    void eachKindCanBeAskedForOnceAndEachTime() {
        assertEquals(
                List.of(
                        "available – once",
                        "available – each time",
                        "back – once",
                        "back – each time",
                        "online – once",
                        "online – each time"),
                alerts.choices(alice).stream().map(AlertChoice::text).toList());
        assertEquals(List.of(), checked());
    }

    @Test
    void whatIsChosenIsAskedForInWordsThatAreFitToShow() {
        choose(0);
        choose(3);

        assertEquals(
                List.of(
                        new Alert(alice.id(), alice.alias(), Kind.AVAILABLE, true),
                        new Alert(alice.id(), alice.alias(), Kind.BACK, false)),
                desk.alerts.all());
        assertEquals(List.of("available – once", "back – each time"), checked());
        assertEquals(
                List.of(
                        "Tell me when Alice Anders is available – once",
                        "Tell me when Alice Anders is back – each time"),
                lines());
    }

    @Test
    void eachTimeTakesThePlaceOfOnceAndGoesWhenItIsChosenAgain() {
        choose(0);
        choose(1);
        assertEquals(List.of("available – each time"), checked());
        choose(1);
        assertEquals(List.of(), checked());
        assertEquals(List.of(), desk.alerts.all());
    }

    @Test
    void otherAlertsStayWhenALineIsRemoved() {
        choose(0);
        choose(2);
        alerts.remove(alerts.lines().get(0));
        assertEquals(List.of("Tell me when Alice Anders is back – once"), lines());
        assertEquals(List.of("back – once"), checked());
    }

    @Test
    void linesFollowWhatChangesElsewhere() {
        choose(0);
        desk.alerts.remove(alice.id(), Kind.AVAILABLE);
        desk.alerts.add(new Alert(alice.id(), "Alice", Kind.ONLINE, true));
        assertEquals(List.of("Tell me when Alice Anders is available – once"), lines());
        desk.settle();
        assertEquals(List.of("Tell me when Alice is online – once"), lines());
    }

    @Test
    void whatWasAskedForBeforeIsThereFromTheBeginning() {
        choose(0);
        assertEquals(1, new AlertsViewModel(desk.alerts).lines().size());
    }
}
