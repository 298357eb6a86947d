package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.control.FakeSession.HOME;
import static org.presenceapplet.control.FakeSession.WORK;
import static org.presenceapplet.control.FakeSession.offer;
import static org.presenceapplet.control.FakeSession.spec;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.presenceapplet.control.Shell.Ran;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;

class SettingCommandsTest {
    private static final Presence AVAILABLE = Presence.of("available", PresenceType.AVAILABLE, "");
    private static final StatusSpec PHONE =
            new StatusSpec("phone", PresenceType.BUSY, true, false, Map.of("priority", "n", "line", "s"));

    private final FakeSession session = new FakeSession().withWork();

    private static Ran refused(ExitCode exitCode, String sentence) {
        return Ran.ended(exitCode, "", "presence-applet: " + sentence + "\n");
    }

    private List<String> calls() {
        return session.port.calls;
    }

    @Test
    void setAsksEveryAccount() {
        session.connected(HOME, "Home", FakeSession.haze(), AVAILABLE);
        assertEquals(Ran.done(""), Shell.run(session, "set", "busy", "in a call"));
        assertEquals(
                List.of(
                        "SetStatus [StatusChoice[id=busy, parameters={message=in a call}]] " + HOME,
                        "SetStatus [StatusChoice[id=busy, parameters={message=in a call}]] " + WORK),
                calls());
    }

    @Test
    void setAsksTheNamedAccountOnly() {
        session.connected(HOME, "Home", FakeSession.haze(), AVAILABLE);
        assertEquals(Ran.done(""), Shell.run(session, "set", "--account", HOME, "away"));
        assertEquals(List.of("SetStatus [StatusChoice[id=away, parameters={}]] " + HOME), calls());
    }

    @Test
    void aStatusNobodyOffersIsNamedWithThoseThatAre() {
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "no account can be set to 'hidden'; it can be set to available, away, busy, xa"),
                Shell.run(session, "set", "hidden"));
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "no account can be set to 'hidden'; it can be set to available, away, busy, xa"),
                Shell.run(session, "set", "Invisible for a while"));
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "the account '" + WORK
                                + "' cannot be set to 'chat'; it can be set to available, away, busy, xa"),
                Shell.run(session, "set", "chat", "--account", WORK));
        assertEquals(List.of(), calls());
    }

    @Test
    void anAccountThatOffersNothingSaysSo() {
        FakeSession silent = new FakeSession();
        silent.connected(WORK, "Work", offer(), AVAILABLE);
        assertEquals(
                refused(ExitCode.NO_ACCOUNT, "no account can be set to 'away', nor to any other status"),
                Shell.run(silent, "set", "away"));
    }

    @Test
    void aRefusalCarriesItsNameAndText() {
        session.port.refuse(WORK, "NotAvailable", "requested status 'busy' is not available\n");
        assertEquals(
                refused(ExitCode.REFUSED, "Work: NotAvailable: requested status 'busy' is not available"),
                Shell.run(session, "set", "busy"));
    }

    @Test
    void refusedOnOneAccountOfTwoIsStillARefusal() {
        session.connected(HOME, "Home", FakeSession.haze(), AVAILABLE);
        session.port.refuse(HOME, "PermissionDenied", "");
        assertEquals(refused(ExitCode.REFUSED, "Home: PermissionDenied"), Shell.run(session, "set", "busy"));
    }

    @Test
    void aStandInIsSaidAndGood() {
        session.connected(HOME, "Home", offer(spec("away", PresenceType.AWAY)), AVAILABLE);
        assertEquals(
                refused(ExitCode.DONE, "Home: asked Busy, shown Away: this account has no Busy"),
                Shell.run(session, "set", "busy"));
    }

    @Test
    void anAccountLeftAloneIsSaid() {
        session.connected(HOME, "Home", offer(spec("hidden", PresenceType.HIDDEN)), AVAILABLE);
        assertEquals(
                refused(ExitCode.DONE, "Work: this account has no Invisible and stays as it is"),
                Shell.run(session, "set", "hidden"));
    }

    @Test
    void aMessageThatDoesNotGoWithTheStatusIsSaid() {
        FakeSession mute = new FakeSession();
        mute.connected(WORK, "Work", offer(new StatusSpec("away", PresenceType.AWAY, true, true, Map.of())), AVAILABLE);
        assertEquals(
                refused(ExitCode.DONE, "Work: Away takes no message here; it was left out"),
                Shell.run(mute, "set", "away", "lunch"));
    }

    @Test
    void offlineDisconnects() {
        assertEquals(Ran.done(""), Shell.run(session, "set", "offline"));
        assertEquals(List.of("Disconnect " + WORK), calls());
    }

    @Test
    void withoutAConnectionNothingCanBeSet() {
        FakeSession none = new FakeSession();
        none.account(WORK, "Work");
        Ran unable = refused(ExitCode.NO_ACCOUNT, "No account is connected. Connect one first, or try --demo.");
        for (String command : List.of("set away", "set offline", "add away", "remove away", "clear")) {
            assertEquals(unable, Shell.run(none, command.split(" ")), command);
        }
        assertEquals(
                refused(ExitCode.NO_ACCOUNT, "the account '" + WORK + "' is not connected; connect it first"),
                Shell.run(none, "set", "away", "--account", WORK));
    }

    @Test
    void setWakesAccountsThatAnAccountManagerCanConnect() {
        FakeSession asleep = new FakeSession();
        asleep.managed(WORK, "Work", true, true);
        asleep.managed(HOME, "Home", false, true);
        assertEquals(Ran.done(""), Shell.run(asleep, "set", "busy", "in a call"));
        assertEquals(Ran.done(""), Shell.run(asleep, "set", "away", "--account", WORK));
        assertEquals(
                List.of("request " + WORK + " busy in a call", "request " + WORK + " away"), asleep.accounts.calls());
    }

    @Test
    void aStatusThatCannotBeAskedForUnseenIsRefused() {
        FakeSession asleep = new FakeSession();
        asleep.managed(WORK, "Work", true, true);
        assertEquals(
                refused(
                        ExitCode.REFUSED,
                        "Work: NotAvailable: what this account can show is known only once it is connected"),
                Shell.run(asleep, "set", "hidden"));
    }

    @Test
    void offlinePutsAccountsOfflineAndIsDoneWhereTheyAre() {
        session.change(WORK, account -> account.withManaged(new Managed("haze", "jabber", true, true)));
        assertEquals(Ran.done(""), Shell.run(session, "set", "offline"));
        session.change(
                WORK,
                account -> account.withConnection(ConnectionState.DISCONNECTED, null)
                        .withRequested(StatusChoice.of("offline", "")));
        assertEquals(Ran.done(""), Shell.run(session, "set", "offline"));
        assertEquals(Ran.done(""), Shell.run(session, "set", "offline", "--account", WORK));
        assertEquals(List.of("request " + WORK + " offline"), session.accounts.calls());
    }

    @Test
    void anAccountThatCannotConnectSaysWhy() {
        FakeSession asleep = new FakeSession();
        asleep.managed(WORK, "Work", false, true);
        asleep.managed(HOME, "Home", true, false);
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "the account '" + WORK
                                + "' is disabled; enable it first, with: presence-applet accounts enable " + WORK),
                Shell.run(asleep, "set", "away", "--account", WORK));
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "the account '" + HOME
                                + "' lacks something that it needs to connect; complete its settings in the applet's"
                                + " window"),
                Shell.run(asleep, "set", "away", "--account", HOME));
        asleep.store().unmanage(HOME);
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "No account is enabled. Enable one first, with: presence-applet accounts enable ID"),
                Shell.run(asleep, "set", "away"));
    }

    @Test
    void whatNeedsAConnectionNamesTheCommandThatMakesOne() {
        FakeSession asleep = new FakeSession();
        asleep.managed(WORK, "Work", true, true);
        asleep.change(WORK, account -> account.withRequested(StatusChoice.of("offline", "")));
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "Every account has been put offline. Connect one first, with: presence-applet accounts connect"
                                + " ID"),
                Shell.run(asleep, "clear"));
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "the account '" + WORK
                                + "' is not connected; connect it first, with: presence-applet accounts connect "
                                + WORK),
                Shell.run(asleep, "contacts", "--account", WORK));
    }

    @Test
    void anAccountWithoutPresenceSaysSo() {
        FakeSession irc = new FakeSession();
        irc.connected(WORK, "IRC", Offer.NONE, Presence.UNKNOWN);
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "the account '" + WORK + "' has no presence, its protocol knows none; choose another one"),
                Shell.run(irc, "set", "away", "--account", WORK));
    }

    @Test
    void addGivesParametersTheirDeclaredType() {
        session.change(WORK, account -> account.withOffer(offer(PHONE)));
        assertEquals(Ran.done(""), Shell.run(session, "add", "phone", "--param", "priority=-5", "--param", "line=a=b"));
        assertEquals(List.of("AddStatus StatusChoice[id=phone, parameters={priority=-5, line=a=b}] " + WORK), calls());
    }

    @Test
    void addNamesTheParametersThereAre() {
        session.change(
                WORK,
                account ->
                        account.withOffer(offer(PHONE, new StatusSpec("x", PresenceType.AWAY, true, false, Map.of()))));
        assertEquals(
                refused(ExitCode.WRONG_USAGE, "'phone' has no parameter 'foo'; it has line, priority"),
                Shell.run(session, "add", "phone", "--param", "foo=1"));
        assertEquals(
                refused(ExitCode.WRONG_USAGE, "'x' has no parameter 'foo', it has none at all"),
                Shell.run(session, "add", "x", "--param", "foo=1"));
        assertEquals(
                refused(ExitCode.WRONG_USAGE, "--param priority: '70000' is not a whole number from -32768 to 32767"),
                Shell.run(session, "add", "phone", "--param", "priority=70000"));
        assertEquals(
                refused(
                        ExitCode.WRONG_USAGE,
                        "Invalid value for option '--param' (NAME=VALUE): 'foo' is not of the form NAME=VALUE;"
                                + " see: presence-applet add --help"),
                Shell.run(session, "add", "phone", "--param", "foo"));
        assertEquals(List.of(), calls());
    }

    @Test
    void removeAsksTheAccountsThatShowTheStatus() {
        session.connected(HOME, "Home", FakeSession.haze(), Presence.of("phone", PresenceType.BUSY, ""));
        assertEquals(Ran.done(""), Shell.run(session, "remove", "phone"));
        assertEquals(List.of("RemoveStatus phone " + HOME), calls());
    }

    @Test
    void removingWhatNobodyShowsIsUpToTheConnection() {
        session.port.refuse(WORK, "InvalidArgument", "not set");
        assertEquals(
                refused(ExitCode.REFUSED, "Work: InvalidArgument: not set"), Shell.run(session, "remove", "phone"));
    }

    @Test
    void clearAsksEveryAccount() {
        assertEquals(Ran.done(""), Shell.run(session, "clear"));
        assertEquals(List.of("ClearStatus " + WORK), calls());
    }

    @Test
    void patienceEnds() {
        session.port.neverAnswer(WORK);
        assertEquals(
                refused(
                        ExitCode.REFUSED,
                        "no answer within 0 s; it may still take effect, see: presence-applet status"),
                Shell.run(options -> session, Duration.ofMillis(1), 80, "set", "away"));
    }

    @Test
    void whatHasNotSettledIsSaidAndTheRestTaken() {
        session.settled = new CompletableFuture<>();
        Ran ran = Shell.run(options -> session, Duration.ofMillis(1), 80, "set", "away");
        assertEquals(
                refused(ExitCode.DONE, "not every connection has answered within 0 s; what follows is without it"),
                ran);
    }

    @Test
    void theBusGoingAwayEndsTheWaiting() {
        session.settled = new CompletableFuture<>();
        session.lost.complete(null);
        assertEquals(
                refused(ExitCode.NO_BUS, "the bus has gone away; start again once it is back"),
                Shell.run(session, "contacts"));
    }
}
