package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Activity;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Timed;
import org.presenceapplet.testing.SamplePeople;

final class OwnStatusViewModelTest {
    private static final StatusSpec LISTENING = new StatusSpec(
            "listening", PresenceType.AVAILABLE, true, false, Map.of("message", "s", "priority", "n", "odd", "(ss)"));

    private final Desk desk = new Desk();
    private final OwnStatusViewModel own = desk.ownStatus;

    private AccountWriter account(String name, StatusSpec... further) {
        AccountWriter writer = desk.account(name);
        SamplePeople.connect(writer, SamplePeople.offer(further), "Hello");
        desk.settle();
        return writer;
    }

    private StatusChoiceItem item(String id) {
        return own.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> items(boolean offered) {
        return own.items().stream()
                .filter(item -> item.isOffered() == offered)
                .map(StatusChoiceItem::id)
                .toList();
    }

    private void choose(String id, String message) {
        assertTrue(own.choose(item(id), message));
        desk.settle();
    }

    @Test
    void onlyWhatMayBeSetIsOffered() {
        account(
                "Home",
                new StatusSpec("offline", PresenceType.OFFLINE, true, true, Map.of()),
                new StatusSpec("error", PresenceType.ERROR, true, true, Map.of()),
                new StatusSpec("dnd", PresenceType.BUSY, false, true, Map.of()));
        assertEquals(List.of("available", "busy", "away", "xa"), items(true));
    }

    @Test
    void commonStatusThatIsMissingIsGreyedWithTheReason() {
        account("Work");
        assertEquals(List.of("hidden"), items(false));
        assertEquals("Work has no Invisible", item("hidden").remark());
        assertFalse(own.choose(item("hidden"), ""));
        assertEquals(List.of(), desk.port.calls());
    }

    @Test
    void statusThatOneAccountLacksCanBeChosenAndSaysSo() {
        account("Home", SamplePeople.exclusive("hidden", PresenceType.HIDDEN));
        account("Work");
        assertEquals("Work has no Invisible", item("hidden").remark());
        assertTrue(item("hidden").isOffered());
        choose("hidden", "");
        assertEquals(List.of("set Home [hidden]"), desk.port.calls());
        assertEquals(
                "Work: there is no Invisible. Choose another status there.",
                own.errorProperty().get());
    }

    @Test
    void whoIsOfflineCanChooseWhatToConnectWith() {
        desk.store.manage(
                "Home",
                "Home",
                account -> account.withManaged(new Managed("haze", "jabber", true, true))
                        .withRequested(StatusChoice.of("offline", "")));
        desk.settle();
        assertEquals(List.of("available", "busy", "away"), items(true));
        assertEquals("connects", item("away").remark());
        choose("away", "");
        assertEquals(List.of("request Home away"), desk.accounts.calls());
    }

    @Test
    void statusThatNobodyHasIsSaidOfNobody() {
        account("Home");
        account("Work");
        assertEquals("No account has Invisible", item("hidden").remark());
    }

    @Test
    void chosenStatusIsShownWithItsMessage() {
        account("Home");
        choose("busy", " In a call ");
        assertEquals(List.of("set Home [busy In a call]"), desk.port.calls());
        assertEquals("Busy", own.wordProperty().get());
        assertEquals("In a call", own.messageProperty().get());
        assertEquals(PresenceType.BUSY, own.typeProperty().get());
        assertTrue(item("busy").selectedProperty().get());
        assertFalse(item("available").selectedProperty().get());
    }

    @Test
    void messageAloneKeepsTheStatus() {
        account("Home");
        assertTrue(own.sendMessage("Back soon"));
        desk.settle();
        assertEquals(List.of("set Home [available Back soon]"), desk.port.calls());
    }

    @Test
    void messageGoesToTheWishWhereAnotherAccountHasIt() {
        account("Home", SamplePeople.exclusive("dnd", PresenceType.BUSY));
        account("Work");
        choose("dnd", "");
        assertTrue(own.sendMessage("later"));
        desk.settle();
        assertEquals(
                List.of("set Home [dnd]", "set Work [busy]", "set Home [dnd later]", "set Work [busy later]"),
                desk.port.calls());
    }

    @Test
    void wrongTimeLimitHoldsEveryExclusiveChoiceBack() {
        account("Home", LISTENING);
        own.limit().choiceProperty().set(LimitField.Choice.UNTIL);
        assertFalse(own.choose(item("busy"), ""));
        assertFalse(own.sendMessage("later"));
        assertEquals("Write a time such as 14:30.", own.limit().errorProperty().get());
        choose("listening", "");
        assertEquals(List.of("add Home [listening]"), desk.port.calls());
    }

    @Test
    void timeLimitGoesWithOneChoiceOnly() {
        account("Home", LISTENING);
        own.limit().choiceProperty().set(LimitField.Choice.HOUR);
        choose("listening", "");
        assertEquals(LimitField.Choice.HOUR, own.limit().choiceProperty().get());
        choose("busy", "");
        assertNull(own.limit().choiceProperty().get());
    }

    @Test
    void messageOfLateIsSetAgainWithItsStatus() {
        AccountWriter home = account("Home", SamplePeople.exclusive("hidden", PresenceType.HIDDEN));
        choose("hidden", "not here");
        choose("busy", "In a call");
        choose("away", "");
        assertEquals(
                List.of("Busy In a call", "Invisible not here"),
                own.messages().stream()
                        .map(message -> message.statusName() + " " + message.text())
                        .toList());
        assertTrue(own.choose(own.messages().get(0)));
        desk.settle();
        assertEquals("Busy", own.wordProperty().get());
        assertEquals("In a call", own.messageProperty().get());

        home.update(account -> account.withOffer(SamplePeople.offer()));
        desk.settle();
        assertEquals(
                List.of("In a call"),
                own.messages().stream().map(RecentMessage::text).toList());
    }

    @Test
    void statusThatIsNotExclusiveIsAddedAndTakenAway() {
        account("Home", LISTENING);
        choose("listening", "Bach");
        assertTrue(item("listening").selectedProperty().get());
        assertFalse(item("available").selectedProperty().get());
        choose("listening", "");
        assertFalse(item("listening").selectedProperty().get());
        assertEquals(List.of("add Home [listening Bach]", "remove Home listening"), desk.port.calls());
    }

    @Test
    void accountThatLacksWhatIsAddedIsLeftAlone() {
        account("Home", LISTENING);
        account("Work");
        choose("listening", "Bach");
        assertEquals("", own.errorProperty().get());
        choose("listening", "");
        assertEquals(List.of("add Home [listening Bach]", "remove Home listening"), desk.port.calls());
    }

    @Test
    void parameterOfTheWrongTypeIsSaidBesideItsField() {
        account("Home", LISTENING);
        ParameterField priority = item("listening").fields().get(0);
        assertEquals(1, item("listening").fields().size());
        priority.textProperty().set("loud");
        assertFalse(own.choose(item("listening"), ""));
        assertEquals(
                "“loud” does not fit: write a whole number from -32,768 to 32,767.",
                priority.errorProperty().get());
        priority.textProperty().set("5");
        assertEquals("", priority.errorProperty().get());
        assertTrue(own.choose(item("listening"), ""));
    }

    @Test
    void refusalIsOneSentenceUntilTheNextSuccess() {
        account("Home");
        desk.port.refuse("NotAvailable");
        choose("busy", "");
        assertEquals(
                "Home: this status cannot be shown now. Choose another one.",
                own.errorProperty().get());
        desk.port.refuse("");
        choose("away", "");
        assertEquals("", own.errorProperty().get());
    }

    @Test
    void whatIsRefusedIsToldWithThatStatusUntilItSucceeds() {
        account("Home");
        desk.port.refuse("NotAvailable");
        choose("busy", "");
        desk.port.refuse("");
        choose("away", "");

        assertEquals(
                "Home: this status cannot be shown now. Choose another one.",
                item("busy").refusalProperty().get());
        assertEquals("", item("away").refusalProperty().get());

        choose("busy", "");
        assertEquals("", item("busy").refusalProperty().get());
    }

    @Test
    void whatWasRefusedIsForgottenOnceThereIsSomethingElseToChooseFrom() {
        AccountWriter home = account("Home");
        desk.port.refuse("NotAvailable");
        choose("busy", "");
        assertFalse(item("busy").refusalProperty().get().isEmpty());

        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        desk.settle();
        account("Home");
        assertEquals("", item("busy").refusalProperty().get());
    }

    @Test
    void accountsThatRefuseAlikeShareASentence() {
        account("Home");
        account("Work");
        desk.port.refuse("NoReply");
        choose("busy", "");
        assertEquals(
                "Home, Work: no answer. Choose the status again in a moment.",
                own.errorProperty().get());
    }

    @Test
    void unfamiliarRefusalIsQuoted() {
        account("Home");
        desk.port.refuse("Weird");
        choose("busy", "");
        assertEquals(
                "Home: refused (Weird: by the test). Choose another status.",
                own.errorProperty().get());
    }

    @Test
    void busyEndsWithTheRequest() {
        account("Home");
        own.choose(item("busy"), "");
        assertTrue(own.busyProperty().get());
        desk.settle();
        assertFalse(own.busyProperty().get());
    }

    @Test
    void shortestLimitOfAllAccountsHolds() {
        account("Home");
        AccountWriter work = account("Work");
        Offer short10 =
                new Offer(PresenceInterface.PRESENCE, SamplePeople.offer().statuses(), 10);
        work.update(account -> account.withOffer(short10));
        desk.settle();
        assertEquals(Optional.of(7), own.charactersLeft("a👍b"));
        assertEquals(Optional.of(-1), own.charactersLeft("12345678901"));
    }

    @Test
    void messageIsOnlyTakenWhereTheStatusDoes() {
        account("Home", new StatusSpec("hidden", PresenceType.HIDDEN, true, true, Map.of()));
        assertTrue(own.takesMessageProperty().get());
        choose("hidden", "ignored");
        assertEquals(List.of("set Home [hidden]"), desk.port.calls());
        assertFalse(own.takesMessageProperty().get());
    }

    @Test
    void goingOfflineDisconnects() {
        account("Home");
        own.goOffline();
        desk.settle();
        assertEquals(List.of("disconnect Home"), desk.port.calls());
        assertEquals("Offline", own.wordProperty().get());
        assertEquals(List.of(), own.items());
    }

    @Test
    void connectingIsSaidSo() {
        AccountWriter home = account("Home");
        home.update(account -> account.withConnection(ConnectionState.CONNECTING, null));
        desk.settle();
        assertEquals("Connecting …", own.wordProperty().get());
        assertEquals(PresenceType.UNKNOWN, own.typeProperty().get());
    }

    private void lock() {
        desk.engine.activityChanged(new Activity(Activity.Idleness.ACTIVE, null, Desk.NOON, null));
        desk.settle();
    }

    private void chooseForAnHour(String id, String message) {
        own.limit().choiceProperty().set(LimitField.Choice.HOUR);
        choose(id, message);
    }

    private String explanation() {
        return own.explanation().sentenceProperty().get();
    }

    @Test
    void awayByItselfIsExplainedForAsLongAsItLasts() {
        account("Home");
        choose("available", "Hello");
        assertEquals("", explanation());
        lock();
        assertEquals("Away", own.wordProperty().get());
        assertEquals("Away, because the screen is locked; you chose Available", explanation());
        desk.passes(Duration.ofMinutes(12));
        assertEquals("Away, because the screen has been locked for 12 min; you chose Available", explanation());
        desk.engine.activityChanged(Activity.HERE);
        desk.settle();
        assertEquals("", explanation());
    }

    @Test
    void whileAwayByItselfThePickerMarksWhatWasChosen() {
        account("Home");
        choose("busy", "In a call");
        lock();
        assertEquals("Away", own.wordProperty().get());
        assertTrue(item("busy").selectedProperty().get());
        assertFalse(item("away").selectedProperty().get());
    }

    @Test
    void messageSentWhileAwayByItselfLeavesTheChoiceAlone() {
        account("Home");
        choose("available", "Hello");
        lock();
        assertTrue(own.sendMessage("Back soon"));
        desk.settle();
        assertEquals("Away", own.wordProperty().get());
        desk.engine.activityChanged(Activity.HERE);
        desk.settle();
        assertEquals("Available", own.wordProperty().get());
        assertEquals("Back soon", own.messageProperty().get());
    }

    @Test
    void messageThatAwayCannotShowIsStillThereToBeEdited() {
        AccountWriter home = account("Home");
        Map<String, StatusSpec> statuses = new HashMap<>(SamplePeople.offer().statuses());
        statuses.put("away", new StatusSpec("away", PresenceType.AWAY, true, true, Map.of()));
        home.update(account -> account.withOffer(new Offer(PresenceInterface.PRESENCE, statuses, 0)));
        desk.settle();
        choose("available", "Hello");
        home.update(account -> account.withManaged(new Managed("haze", "jabber", true, true)));
        lock();
        home.update(account -> account.withActual(Presence.of("away", PresenceType.AWAY, "")));
        desk.settle();
        assertEquals("", own.messageProperty().get());
        assertEquals("Hello", own.chosenMessageProperty().get());
        assertTrue(own.takesMessageProperty().get());
    }

    @Test
    void whatAnotherProgramSetIsWhatAMessageGoesWith() {
        AccountWriter home = account("Home");
        choose("busy", "In a call");
        home.update(account -> account.withActual(Presence.of("xa", PresenceType.EXTENDED_AWAY, "gone")));
        desk.settle();
        assertEquals("gone", own.chosenMessageProperty().get());
        assertTrue(own.sendMessage("back at six"));
        desk.settle();
        assertTrue(desk.port.calls().contains("set Home [xa back at six]"));
    }

    @Test
    void whatHoldsForATimeCountsDown() {
        account("Home");
        choose("available", "");
        chooseForAnHour("busy", "lunch");
        assertTrue(explanation().startsWith("Busy until "), explanation());
        assertEquals("1 h left", own.explanation().leftProperty().get());
        desk.passes(Duration.ofSeconds(61));
        assertEquals("59 min left", own.explanation().leftProperty().get());
        desk.passes(Duration.ofMinutes(58).plusSeconds(50));
        assertEquals("1 min left", own.explanation().leftProperty().get());
        assertEquals(
                "End now and show Available", own.explanation().endProperty().get());
    }

    @Test
    void moreTimeIsAddedToTheEnd() {
        account("Home");
        chooseForAnHour("busy", "lunch");
        desk.passes(Duration.ofMinutes(20));
        own.explanation().longer();
        desk.settle();
        assertEquals(
                Optional.of(Desk.NOON.plus(Duration.ofMinutes(90))),
                desk.engine.layers().timed().map(Timed::until));
        assertEquals("1 h 10 min left", own.explanation().leftProperty().get());
    }

    @Test
    void whatHoldsForATimeCanBeEndedAtOnce() {
        account("Home");
        choose("available", "");
        chooseForAnHour("busy", "lunch");
        own.explanation().end();
        desk.settle();
        assertEquals("Available", own.wordProperty().get());
        assertFalse(own.explanation().timedProperty().get());
    }

    @Test
    void anotherMessageDoesNotMakeWhatHoldsForATimeHoldForGood() {
        account("Home");
        choose("available", "");
        chooseForAnHour("busy", "lunch");
        assertTrue(own.sendMessage("late lunch"));
        desk.settle();
        assertEquals("late lunch", own.messageProperty().get());
        assertEquals("1 h left", own.explanation().leftProperty().get());
    }

    @Test
    void favouriteMessagesComeFirstAndStay() {
        account("Home");
        for (String message : List.of("one", "two", "three", "four", "five", "six")) {
            choose("busy", message);
        }
        assertEquals(List.of("six", "five", "four", "three", "two"), messages());
        own.setFavourite(own.messages().get(4), true);
        desk.settle();
        assertEquals(List.of("two", "six", "five", "four", "three"), messages());
        assertTrue(own.messages().get(0).favourite());
        own.setFavourite(own.messages().get(0), false);
        desk.settle();
        assertEquals(List.of("six", "five", "four", "three", "two"), messages());
    }

    private List<String> messages() {
        return own.messages().stream().map(RecentMessage::text).toList();
    }
}
