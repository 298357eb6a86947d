package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.presenceapplet.testing.FakeAccountPort;

class PresenceEngineTest {
    private final PresenceStore store = new PresenceStore(Runnable::run, Clock.systemUTC());
    private final RecordingPort port = new RecordingPort();
    private final FakeAccountPort accounts = new FakeAccountPort(Runnable::run);
    private final PresenceEngine engine = new PresenceEngine(store, port, accounts);

    private static StatusSpec spec(String id, PresenceType type, boolean exclusive, String... parameters) {
        Map<String, String> declared = new HashMap<>();
        for (String parameter : parameters) {
            declared.put(parameter, "s");
        }
        return new StatusSpec(id, type, true, exclusive, declared);
    }

    private AccountWriter connect(String account, int maximumMessageLength, StatusSpec... specs) {
        Map<String, StatusSpec> statuses = new HashMap<>();
        for (StatusSpec spec : specs) {
            statuses.put(spec.id(), spec);
        }
        AccountWriter writer = store.open(account, account);
        writer.update(before -> before.withConnection(ConnectionState.CONNECTED, null)
                .withOffer(new Offer(PresenceInterface.PRESENCE, statuses, maximumMessageLength)));
        return writer;
    }

    private Account account(String id) {
        return store.roster().account(id).orElseThrow();
    }

    private static final StatusSpec AVAILABLE = spec("available", PresenceType.AVAILABLE, true, "message");
    private static final StatusSpec AWAY = spec("away", PresenceType.AWAY, true, "message");
    private static final StatusSpec BUSY = spec("busy", PresenceType.BUSY, true, "message");
    private static final StatusSpec HIDDEN = spec("hidden", PresenceType.HIDDEN, true);
    private static final StatusSpec PHONE = spec("phone", PresenceType.BUSY, false, "message", "number");

    @Test
    void aStatusReachesEveryAccountThatOffersIt() {
        connect("home", 0, AVAILABLE, BUSY);
        connect("work", 0, AVAILABLE, BUSY);
        Account home = account("home");
        Account work = account("work");

        assertEquals(
                List.of(new Outcome.Done(home), new Outcome.Done(work)),
                engine.set(StatusChoice.of("busy", "in a call"), null).join());
        assertEquals(
                List.of("set home [busy {message=in a call}]", "set work [busy {message=in a call}]"), port.requests);
        assertEquals(StatusChoice.of("busy", "in a call"), account("work").requestedOrNull());
    }

    @Test
    void whereOneAccountOffersItTheOtherShowsAStandInAndSaysSo() {
        connect("home", 0, AVAILABLE, BUSY);
        connect("work", 0, AVAILABLE, AWAY);
        Account work = account("work");

        assertEquals(
                new Outcome.StoodIn(work, "busy", AWAY),
                engine.set(StatusChoice.of("busy", ""), null).join().get(1));
        assertEquals(List.of("set home [busy {}]", "set work [away {}]"), port.requests);
    }

    @Test
    void whatNoAccountOffersIsNotSentAtAll() {
        connect("home", 0, AVAILABLE, AWAY);
        assertEquals(
                List.of(new Outcome.NotOffered(account("home"), "chat")),
                engine.set(StatusChoice.of("chat", ""), null).join());
        assertEquals(List.of(), port.requests);
    }

    @Test
    void hidingIsNeverReplacedBySomethingVisible() {
        connect("home", 0, AVAILABLE, HIDDEN);
        connect("work", 0, AVAILABLE, AWAY, BUSY);
        engine.set(StatusChoice.of("hidden", ""), null).join();
        assertEquals(List.of("set home [hidden {}]"), port.requests);
    }

    @Test
    void aStatusThatMayNotBeSetOnSelfIsNotSent() {
        connect("home", 0, new StatusSpec("away", PresenceType.AWAY, false, true, Map.of()));
        assertEquals(
                List.of(new Outcome.NotOffered(account("home"), "away")),
                engine.set(StatusChoice.of("away", ""), "home").join());
        assertEquals(List.of(), port.requests);
    }

    @Test
    void aMessageGoesOnlyWhereTheStatusTakesOneAndNoLongerThanItMayBe() {
        connect("home", 3, BUSY, HIDDEN);
        engine.set(StatusChoice.of("busy", "a🎉cd"), null).join();
        engine.set(StatusChoice.of("hidden", "abc"), null).join();
        assertEquals(List.of("set home [busy {message=a🎉c}]", "set home [hidden {}]"), port.requests);
    }

    @Test
    void onlyTheNamedAccountIsAsked() {
        connect("home", 0, BUSY);
        connect("work", 0, BUSY);
        engine.set(StatusChoice.of("busy", ""), "work").join();
        assertEquals(List.of("set work [busy {}]"), port.requests);
    }

    @Test
    void aRefusalIsAnOutcomeAndLeavesWhatWasAskedBefore() {
        connect("home", 0, BUSY);
        Account home = account("home");
        port.answer = CompletableFuture.failedFuture(new PresenceException("PermissionDenied", "no"));
        Outcome outcome = engine.set(StatusChoice.of("busy", ""), null).join().get(0);
        assertEquals(new Outcome.Refused(home, ((Outcome.Refused) outcome).why()), outcome);
        assertEquals("PermissionDenied: no", ((Outcome.Refused) outcome).why().sentence());
        assertEquals(null, account("home").requestedOrNull());
    }

    @Test
    void aStatusThatIsNotExclusiveIsAddedAndOneThatIsReplacesAll() {
        connect("home", 0, BUSY, PHONE);
        engine.add(new StatusChoice("phone", Map.of("number", "112", "colour", "red")), null)
                .join();
        engine.add(StatusChoice.of("busy", ""), null).join();
        engine.remove("phone", null).join();
        engine.clear(null).join();
        assertEquals(
                List.of("add home phone {number=112}", "set home [busy {}]", "remove home phone", "clear home"),
                port.requests);
    }

    @Test
    void aStatusIsTakenAwayOnlyWhereItIsSet() {
        connect("home", 0, PHONE);
        connect("work", 0, PHONE).update(before -> before.withActual(Presence.of("phone", PresenceType.BUSY, "")));
        engine.remove("phone", null).join();
        assertEquals(List.of("remove work phone"), port.requests);
    }

    @Test
    void whereItIsSetNowhereEveryAccountRefusesForItself() {
        connect("home", 0, PHONE);
        connect("work", 0, PHONE);
        engine.remove("phone", null).join();
        assertEquals(List.of("remove home phone", "remove work phone"), port.requests);
    }

    @Test
    void offlineDisconnectsWhatIsConnectedOrConnecting() {
        connect("home", 0, BUSY);
        store.open("work", "work").update(before -> before.withConnection(ConnectionState.CONNECTING, null));
        store.open("gone", "gone");
        engine.set(StatusChoice.of("offline", ""), null).join();
        assertEquals(List.of("disconnect home", "disconnect work"), port.requests);
    }

    @Test
    void withNoAccountThereIsNoOutcome() {
        assertEquals(List.of(), engine.set(StatusChoice.of("busy", ""), null).join());
    }

    // ---- accounts that an account manager keeps ----

    private void managed(String id, @Nullable StatusChoice requested) {
        store.manage(
                id,
                id,
                account -> account.withManaged(new Managed("haze", "jabber", true, true))
                        .withRequested(requested));
    }

    private AccountWriter managedAndConnected(String id, StatusSpec... specs) {
        AccountWriter writer = connect(id, 0, specs);
        managed(id, ONLINE);
        return writer;
    }

    private static final StatusChoice ONLINE = StatusChoice.of("available", "");
    private static final StatusChoice OFFLINE = StatusChoice.of("offline", "");

    @Test
    void aManagedAccountIsAskedThroughItsManager() {
        managedAndConnected("work", spec("busy", PresenceType.BUSY, true, "message"));
        engine.set(StatusChoice.of("busy", "in a call"), null).join();
        assertEquals(List.of("request work busy in a call"), accounts.calls());
        assertEquals(List.of(), port.requests);
    }

    @Test
    void whatTheManagerCannotExpressGoesToTheConnection() {
        managedAndConnected("work", spec("busy", PresenceType.BUSY, true, "message", "mood"));
        engine.set(new StatusChoice("busy", Map.of("mood", "grim")), null).join();
        assertEquals(List.of(), accounts.calls());
        assertEquals(1, port.requests.size());
    }

    @Test
    void aChangeToAllLeavesWhoIsOfflineAlone() {
        managedAndConnected("home", spec("away", PresenceType.AWAY, true));
        managed("work", OFFLINE);
        engine.set(StatusChoice.of("away", ""), null).join();
        assertEquals(List.of("request home away"), accounts.calls());
    }

    @Test
    void aChangeToAllDoesNotBringBackWhoIsJustLeaving() {
        managedAndConnected("home", spec("away", PresenceType.AWAY, true));
        managedAndConnected("work", spec("away", PresenceType.AWAY, true));
        engine.set(OFFLINE, "work").join();
        managed("work", OFFLINE);
        engine.set(StatusChoice.of("away", ""), null).join();
        assertEquals(List.of("request work offline", "request home away"), accounts.calls());
    }

    @Test
    void whoAnotherProgramBroughtBackTakesPart() {
        managedAndConnected("home", spec("away", PresenceType.AWAY, true));
        engine.set(OFFLINE, "work").join();
        managedAndConnected("work", spec("away", PresenceType.AWAY, true));
        engine.set(StatusChoice.of("away", ""), null).join();
        assertEquals(List.of("request home away", "request work away"), accounts.calls());
    }

    @Test
    void anAccountThatWillBeTriedAgainTakesPart() {
        managed("work", ONLINE);
        engine.set(StatusChoice.of("away", "lunch"), null).join();
        assertEquals(List.of("request work away lunch"), accounts.calls());
    }

    @Test
    void whereNobodyIsOnlineEverybodyConnectsButWhoWasPutOfflineByName() {
        managed("home", ONLINE);
        managed("work", ONLINE);
        engine.set(OFFLINE, "work").join();
        managed("work", OFFLINE);
        engine.set(OFFLINE, null).join();
        managed("home", OFFLINE);
        assertEquals(List.of("request work offline", "request home offline"), accounts.calls());
        engine.set(ONLINE, null).join();
        assertEquals("request home available", accounts.calls().get(2));
        assertEquals(3, accounts.calls().size());
    }

    @Test
    void whoIsNamedConnectsAndTakesPartAgain() {
        managed("work", OFFLINE);
        engine.set(OFFLINE, "work").join();
        engine.connect("work").join();
        engine.set(ONLINE, null).join();
        assertEquals(List.of("request work available", "request work available"), accounts.calls());
    }

    @Test
    void nobodyConnectsToHideNorWithAStatusThatOnlySomeConnectionsKnow() {
        managed("work", ONLINE);
        for (String status : List.of("hidden", "unknown", "error", "gaming")) {
            List<Outcome> outcomes =
                    engine.set(StatusChoice.of(status, ""), null).join();
            assertEquals(1, outcomes.size());
            assertTrue(outcomes.get(0) instanceof Outcome.Refused, status);
        }
        assertEquals(List.of(), accounts.calls());
    }

    @Test
    void aDisabledAccountIsLeftAlone() {
        store.manage("work", "work", account -> account.withManaged(new Managed("haze", "jabber", false, true)));
        assertEquals(List.of(), engine.set(ONLINE, null).join());
        assertEquals(List.of(), engine.set(ONLINE, "work").join());
    }

    private static final class RecordingPort implements PresencePort {
        final List<String> requests = new ArrayList<>();
        CompletionStage<Void> answer = CompletableFuture.completedFuture(null);

        private CompletionStage<Void> request(String request) {
            requests.add(request);
            return answer;
        }

        private static String text(StatusChoice status) {
            return status.id() + " " + status.parameters();
        }

        @Override
        public CompletionStage<Void> setStatus(String account, List<StatusChoice> statuses) {
            return request("set " + account + " "
                    + statuses.stream().map(RecordingPort::text).toList());
        }

        @Override
        public CompletionStage<Void> addStatus(String account, StatusChoice status) {
            return request("add " + account + " " + text(status));
        }

        @Override
        public CompletionStage<Void> removeStatus(String account, String statusId) {
            return request("remove " + account + " " + statusId);
        }

        @Override
        public CompletionStage<Void> clearStatus(String account) {
            return request("clear " + account);
        }

        @Override
        public CompletionStage<Void> requestPresence(Collection<ContactId> contacts) {
            return request("request " + contacts);
        }

        @Override
        public CompletionStage<Void> setLastActivityTime(String account, Instant time) {
            return request("activity " + account + " " + time);
        }

        @Override
        public CompletionStage<Void> disconnect(String account) {
            return request("disconnect " + account);
        }
    }
}
