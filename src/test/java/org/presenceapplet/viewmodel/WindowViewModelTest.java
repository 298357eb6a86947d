package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Activity;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.PresenceInterface;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.testing.SamplePeople;
import org.presenceapplet.viewmodel.Placeholder.Action;

final class WindowViewModelTest {
    private final Desk desk = new Desk();
    private final WindowViewModel window = desk.window;

    private void assertPlaceholder(String title, Action... actions) {
        assertEquals(title, window.placeholderProperty().get().title());
        assertEquals(List.of(actions), window.placeholderProperty().get().actions());
    }

    private void noBus() {
        window.reachChanged(new Reach(Reach.Stage.NO_BUS, false, Desk.NOON.plusSeconds(8)));
        desk.settle();
    }

    @Test
    void withoutABusItSaysWhenItTriesAgainAndCanAtOnce() {
        noBus();
        assertPlaceholder("The session bus is out of reach", Action.RETRY);
        assertEquals("Next try in 8 s", window.asideProperty().get());
        assertTrue(window.retryPossibleProperty().get());
        window.retry();
        assertEquals(1, desk.retries());
    }

    @Test
    void countdownGoesOnByItself() {
        noBus();
        desk.passes(Duration.ofSeconds(3));
        assertEquals("Next try in 5 s", window.asideProperty().get());
    }

    @Test
    void lostBusIsSaidAboveTheContactsThatStay() {
        AccountWriter home = desk.account("Home");
        desk.people(home, SamplePeople.contact(home, "ann@x", "Ann", "available", ""));
        noBus();
        assertFalse(window.placeholderProperty().get().isShown());
        assertEquals(
                List.of(Notice.of(
                        Notice.Kind.ERROR,
                        "The session bus is out of reach.",
                        "What people show is unknown until it is back.")),
                window.notices());
    }

    @Test
    void readingIsSaidSo() {
        window.reachChanged(new Reach(Reach.Stage.READING, false, null));
        desk.settle();
        assertPlaceholder("Looking around …");
    }

    @Test
    void beforeAnythingIsReadItClaimsNothing() {
        Desk begun = new Desk(Reach.Stage.READING);
        assertEquals("", begun.ownStatus.wordProperty().get());
        assertEquals("", begun.window.asideProperty().get());
        begun.window.reachChanged(new Reach(Reach.Stage.READY, false, null));
        begun.settle();
        assertEquals("Offline", begun.ownStatus.wordProperty().get());
        assertEquals("No accounts", begun.window.asideProperty().get());
    }

    @Test
    void howFarItReachesIsShownAtOnceAlsoJustAfterAnotherUpdate() {
        window.reachChanged(new Reach(Reach.Stage.READING, false, null));
        desk.runThreads();
        assertPlaceholder("Looking around …");
        window.reachChanged(new Reach(Reach.Stage.READY, false, null));
        desk.runThreads();
        assertNotEquals("Looking around …", window.placeholderProperty().get().title());
    }

    @Test
    void withoutAnyAccountManagerItPointsAtTheDemo() {
        desk.accounts.setAvailable(false);
        window.reachChanged(new Reach(Reach.Stage.READY, false, null));
        desk.settle();
        assertPlaceholder("No Telepathy connection");
        assertTrue(window.placeholderProperty().get().hint().contains("presence-applet --demo"));
        assertEquals("No accounts", window.asideProperty().get());
        assertEquals("", window.peopleProperty().get());
    }

    @Test
    void connectingIsSaidSo() {
        AccountWriter home = desk.account("Home");
        home.update(account -> account.withConnection(ConnectionState.CONNECTING, null));
        desk.settle();
        assertPlaceholder("Connecting …");
    }

    @Test
    void disconnectedIsSaidSo() {
        AccountWriter home = desk.account("Home");
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        desk.settle();
        assertPlaceholder("Not connected");
    }

    @Test
    void connectionWithoutPresenceIsSaidSo() {
        AccountWriter irc = desk.account("IRC");
        irc.update(account -> account.withOffer(Offer.NONE));
        desk.settle();
        assertPlaceholder("IRC has no presence");
        assertEquals("No presence", desk.ownStatus.wordProperty().get());
    }

    @Test
    void emptyRosterIsSaidSo() {
        desk.account("Home");
        assertPlaceholder("No contacts yet");
        assertEquals("1 account", window.asideProperty().get());
    }

    @Test
    void whereEverybodyIsOfflineTheyCanBeShown() {
        AccountWriter home = desk.account("Home");
        desk.people(home, SamplePeople.contact(home, "ann@x", "Ann", "offline", ""));
        assertPlaceholder("Nobody is here right now", Action.SHOW_OFFLINE);
        assertEquals("0 of 1 person", window.peopleProperty().get());
    }

    @Test
    void searchWithoutHitsSaysForWhat() {
        AccountWriter home = desk.account("Home");
        desk.people(home, SamplePeople.contact(home, "ann@x", "Ann", "available", ""));
        desk.contactList.searchProperty().set("zebra");
        desk.settle();
        assertPlaceholder("Nobody found", Action.CLEAR_SEARCH);
        assertEquals(
                "Nothing matches “zebra”.", window.placeholderProperty().get().hint());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AuthenticationFailed | '' | cannot sign in. The password was refused: correct it in the account's settings.
            NetworkError         | '' | cannot reach its server. Check the network.
            ConnectionLost       | '' | has lost its server. It shows people again once it is back.
            EncryptionError      | '' | cannot connect safely. Check the encryption in the account's settings.
            Cert.Expired         | '' | does not trust its server's certificate (Cert.Expired). Ask whoever runs the server.
            NoReply              | '' | does not answer. If it stays so, disconnect it and connect it again.
            Strange              | what it said | has a problem: what it said
            """)
    void connectionErrorsAreSaidInClearWords(String name, String text, String words) {
        AccountWriter home = desk.account("Home");
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, new ConnectionError(name, text)));
        desk.settle();
        assertEquals(List.of(Notice.of(Notice.Kind.ERROR, "Home", words)), window.notices());
    }

    @Test
    void differenceNamesTheAccountWhereThereAreSeveral() {
        AccountWriter home = desk.account("Home");
        home.update(account -> account.withRequested(StatusChoice.of("hidden", "")));
        desk.settle();
        assertEquals(
                List.of(Notice.of(
                        Notice.Kind.WARNING, "", "Asked Invisible, shown Available: this account has no Invisible.")),
                window.notices());
        desk.account("Work");
        assertEquals(
                List.of(Notice.of(
                        Notice.Kind.WARNING,
                        "Home:",
                        "asked Invisible, shown Available: this account has no Invisible.")),
                window.notices());
    }

    @Test
    void demoIsSaidSo() {
        window.reachChanged(new Reach(Reach.Stage.READY, true, null));
        desk.settle();
        assertTrue(window.demoProperty().get());
    }

    @Test
    void accountThatLacksWhatNobodyAskedForIsNotSaidToDiffer() {
        AccountWriter home = desk.account("Home");
        Map<String, StatusSpec> statuses = new HashMap<>(SamplePeople.offer().statuses());
        statuses.remove("away");
        home.update(account -> account.withOffer(new Offer(PresenceInterface.PRESENCE, statuses, 0)));
        desk.engine.activityChanged(new Activity(Activity.Idleness.ACTIVE, null, Desk.NOON, null));
        desk.settle();
        assertEquals("Extended away", desk.ownStatus.wordProperty().get());
        assertEquals("away", home.account().requested().orElseThrow().id());
        assertEquals(List.of(), window.notices());
    }
}
