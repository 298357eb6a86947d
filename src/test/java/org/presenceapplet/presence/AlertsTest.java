package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.Alert.Kind;

class AlertsTest {
    private static final ContactId ALICE = new ContactId("home", "alice@x");
    private static final ContactId BOB = new ContactId("home", "bob@x");
    private static final Alert ALICE_ONCE = new Alert(ALICE, "Alice", Kind.AVAILABLE, true);
    private static final Alert ALICE_ALWAYS = new Alert(ALICE, "Alice", Kind.AVAILABLE, false);
    private static final Alert ALICE_BACK = new Alert(ALICE, "Alice", Kind.BACK, true);
    private static final Alert BOB_ONCE = new Alert(BOB, "Bob", Kind.AVAILABLE, true);

    private final Alerts alerts = new Alerts(List.of(ALICE_ONCE, BOB_ONCE));
    private final List<List<Alert>> told = new ArrayList<>();
    private final Runnable silence = alerts.addListener(told::add);

    @Test
    void whatIsAskedForAgainTakesThePlaceOfWhatWasAskedForBefore() {
        alerts.add(ALICE_ALWAYS);
        alerts.add(ALICE_BACK);

        assertEquals(List.of(BOB_ONCE, ALICE_ALWAYS, ALICE_BACK), alerts.all());
        assertEquals(List.of(ALICE_ONCE), new Alerts(List.of(ALICE_ALWAYS, ALICE_ONCE)).all());
        assertEquals(Optional.of(ALICE_ALWAYS), alerts.of(ALICE, Kind.AVAILABLE));
        assertEquals(Optional.empty(), alerts.of(BOB, Kind.BACK));
    }

    @Test
    void onlyChangesAreTold() {
        alerts.remove(BOB, Kind.ONLINE);
        alerts.remove(BOB, Kind.AVAILABLE);
        alerts.rename(BOB, "Robert");
        alerts.rename(ALICE, "Alice");
        silence.run();
        alerts.add(ALICE_BACK);

        assertEquals(List.of(List.of(ALICE_ONCE)), told);
    }

    @Test
    void allAlertsOfAContactAreRenamed() {
        alerts.add(ALICE_BACK);
        alerts.rename(ALICE, "Alicia");

        assertEquals(
                List.of("Alicia", "Bob", "Alicia"),
                alerts.all().stream().map(Alert::name).toList());
    }
}
