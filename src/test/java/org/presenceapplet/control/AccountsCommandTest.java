package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.presenceapplet.control.FakeSession.HOME;
import static org.presenceapplet.control.FakeSession.WORK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presenceapplet.control.Shell.Ran;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.StatusChoice;

class AccountsCommandTest {
    private static final String FREE = "idle/irc/0";
    private static final Ran NO_MANAGER = refused(
            ExitCode.NO_ACCOUNT,
            "no account manager: accounts are kept by Mission Control; install telepathy-mission-control-5");

    private final FakeSession session = new FakeSession();
    private final List<String> asked = new ArrayList<>();

    private static Ran refused(ExitCode exitCode, String sentence) {
        return Ran.ended(exitCode, "", "presence-applet: " + sentence + "\n");
    }

    private Answers answer(String answer) {
        return (question, secret) -> {
            asked.add(question + (secret ? " (secret)" : ""));
            return Optional.of(answer);
        };
    }

    private Ran run(String... arguments) {
        return Shell.run(session, arguments);
    }

    private void workAndHome() {
        session.withWork();
        session.managed(HOME, "Home", true, true);
    }

    @Test
    void everyAccountIsListedWithWhatIsTheMatter() {
        session.withWork();
        session.managed(HOME, "Home", true, true);
        session.change(HOME, account -> account.withError(new ConnectionError("AuthenticationFailed", "")));
        session.managed("haze/jabber/old0", "Old", false, false);
        String expected = """
                haze/jabber/home0  Home  jabber  enabled               not connected
                  Home cannot sign in. The password was refused: correct it in the account's se…
                haze/jabber/old0   Old   jabber  disabled, incomplete  not connected
                haze/jabber/work0  Work                                connected
                """;
        assertEquals(Ran.done(expected), run("accounts"));
        assertEquals(Ran.done(expected), run("accounts", "list"));
    }

    @Test
    void anIdentifierIsNeverCut() {
        String longId = "gabble/jabber/maria_2eschmidt_40a_2dlong_2eexample_2eorg0";
        session.managed(longId, "maria.schmidt@a-long.example.org", true, true);
        assertEquals(
                Ran.done(longId + "\n  maria.schmidt@a-long.exam…  jabber  enabled  not connected\n"), run("accounts"));
    }

    @Test
    void jsonHoldsNullWhereNoAccountManagerKeepsTheAccount() {
        session.withWork();
        session.managed(HOME, "Home", true, false);
        session.change(HOME, account -> account.withError(new ConnectionError("ConnectionLost", "a\nb")));
        Ran expected = Ran.done(
                "[{\"account\":\"haze/jabber/home0\",\"name\":\"Home\",\"manager\":\"haze\",\"protocol\":\"jabber\","
                        + "\"enabled\":true,\"valid\":false,\"connection\":\"disconnected\","
                        + "\"error\":{\"name\":\"ConnectionLost\",\"text\":\"a\\nb\"}},"
                        + "{\"account\":\"haze/jabber/work0\",\"name\":\"Work\",\"manager\":null,\"protocol\":null,"
                        + "\"enabled\":null,\"valid\":null,\"connection\":\"connected\",\"error\":null}]\n");
        assertEquals(expected, run("accounts", "--json"));
        assertEquals(expected, run("accounts", "list", "--json"));
        assertEquals(expected, run("accounts", "--json", "list"));
    }

    @Test
    void noAccountIsNoErrorUnlessThereIsNobodyToKeepOne() {
        assertEquals(
                refused(ExitCode.DONE, "there is no account; add one with: presence-applet accounts add"),
                run("accounts"));
        session.accounts.setAvailable(false);
        assertEquals(NO_MANAGER, run("accounts"));
        assertEquals(Ran.ended(ExitCode.NO_ACCOUNT, "[]\n", NO_MANAGER.err()), run("accounts", "--json"));
    }

    @Test
    void anAccountIsMeantByItsIdentifierOrItsName() {
        workAndHome();
        assertEquals(Ran.done(""), run("accounts", "disable", HOME));
        assertEquals(Ran.done(""), run("accounts", "enable", "Home"));
        assertEquals(List.of("disable " + HOME, "enable " + HOME), session.accounts.calls());
    }

    @Test
    void aNameThatTwoHaveMeansNeither() {
        session.managed(WORK, "me@localhost", true, true);
        session.managed(HOME, "me@localhost", true, true);
        assertEquals(
                refused(
                        ExitCode.WRONG_USAGE,
                        "several accounts are called 'me@localhost'; name one by its identifier: " + HOME + ", "
                                + WORK),
                run("accounts", "enable", "me@localhost"));
        assertEquals(
                refused(ExitCode.NO_ACCOUNT, "there is no account 'x'; there is " + HOME + ", " + WORK),
                run("accounts", "enable", "x"));
        assertEquals(List.of(), session.accounts.calls());
    }

    @Test
    void anAccountThatNoAccountManagerKeepsIsLeftToItsProgram() {
        session.account(FREE, "IRC");
        for (String command : List.of("enable", "disable", "remove --yes", "connect")) {
            assertEquals(
                    refused(
                            ExitCode.NO_ACCOUNT,
                            "the account 'idle/irc/0' is kept by no account manager; use the program that connected it"),
                    run(("accounts " + command + " " + FREE).split(" ")),
                    command);
        }
        assertEquals(List.of(), session.accounts.calls());
    }

    @Test
    void aRefusalCarriesItsNameAndText() {
        workAndHome();
        session.accounts.refuse("PermissionDenied", "not\nyours");
        Ran denied = refused(ExitCode.REFUSED, "PermissionDenied: not yours");
        assertEquals(denied, run("accounts", "enable", HOME));
        assertEquals(denied, run("accounts", "disable", HOME));
        assertEquals(denied, run("accounts", "remove", HOME, "--yes"));
        assertEquals(refused(ExitCode.REFUSED, "Home: PermissionDenied: not yours"), run("accounts", "connect", HOME));
    }

    @Test
    void withoutAnAccountManagerTheRemedyIsNamed() {
        workAndHome();
        session.accounts.refuse("ServiceUnknown", "The name is not activatable");
        assertEquals(NO_MANAGER, run("accounts", "enable", HOME));
        assertEquals(NO_MANAGER, run("accounts", "remove", HOME, "--yes"));
        assertEquals(NO_MANAGER, run("accounts", "add", "xmpp", "me@localhost"));
    }

    @Test
    void removeAsksFirst() {
        workAndHome();
        assertEquals(
                refused(ExitCode.DONE, "nothing was removed; the account '" + HOME + "' stays"),
                Shell.run(session, answer(""), "accounts", "remove", "Home"));
        assertEquals(List.of(), session.accounts.calls());
        assertEquals(Ran.done(""), Shell.run(session, answer(" Y "), "accounts", "remove", "Home"));
        assertEquals(List.of("remove " + HOME), session.accounts.calls());
        String question = "Remove the account Home (" + HOME + ") for good, with all that is kept of it? [y/N]";
        assertEquals(List.of(question, question), asked);
    }

    @Test
    void removeNeedsAYesWhereNobodyCanBeAsked() {
        workAndHome();
        assertEquals(
                refused(ExitCode.WRONG_USAGE, "to remove the account '" + HOME + "' for good, add --yes"),
                run("accounts", "remove", HOME));
        assertEquals(List.of(), session.accounts.calls());
        assertEquals(Ran.done(""), Shell.run(session, answer("n"), "accounts", "remove", "--yes", HOME));
        assertEquals(List.of("remove " + HOME), session.accounts.calls());
        assertEquals(List.of(), asked);
    }

    @Test
    void connectShowsWhatTheOthersShow() {
        workAndHome();
        session.change(WORK, account -> account.withRequested(StatusChoice.of("busy", "lunch")));
        assertEquals(Ran.done(""), run("accounts", "connect", "Home"));
        assertEquals(List.of("request " + HOME + " busy lunch"), session.accounts.calls());
    }

    @Test
    void connectLeavesAloneWhatIsConnected() {
        session.withWork();
        assertEquals(Ran.done(""), run("accounts", "connect", WORK));
        assertEquals(List.of(), session.port.calls);
    }

    @Test
    void connectSaysWhyAnAccountCannotConnect() {
        session.managed(WORK, "Work", false, true);
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "the account '" + WORK
                                + "' is disabled; enable it first, with: presence-applet accounts enable " + WORK),
                run("accounts", "connect", "Work"));
    }

    @Test
    void disconnectPutsOfflineAndIsDoneWhereItIs() {
        workAndHome();
        session.change(HOME, account -> account.withRequested(StatusChoice.of("away", "")));
        assertEquals(Ran.done(""), run("accounts", "disconnect", "Home"));
        assertEquals(Ran.done(""), run("accounts", "disconnect", "Work"));
        session.change(HOME, account -> account.withRequested(StatusChoice.of("offline", "")));
        assertEquals(Ran.done(""), run("accounts", "disconnect", "Home"));
        assertEquals(List.of("request " + HOME + " offline"), session.accounts.calls());
        assertEquals(List.of("Disconnect " + WORK), session.port.calls);
    }
}
