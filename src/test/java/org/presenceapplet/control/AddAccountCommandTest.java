package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presenceapplet.control.Shell.Ran;
import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.ProtocolParameter;
import org.presenceapplet.testing.FakeAccountPort;

class AddAccountCommandTest {
    private static final ProtocolParameter ACCOUNT =
            new ProtocolParameter("account", ParameterType.STRING, true, false, null);
    private static final String SECRET_SENTENCE =
            "is a secret and never an argument, which others could read; leave it out, and it is asked for, or read as"
                    + " one line from standard input";

    private final FakeSession session = new FakeSession();
    private final List<String> asked = new ArrayList<>();

    private Ran add(String... arguments) {
        return addAnswering("s3cret", arguments);
    }

    private Ran addAnswering(String answer, String... arguments) {
        List<String> all = new ArrayList<>(List.of("accounts", "add"));
        all.addAll(List.of(arguments));
        Answers answers = (question, secret) -> {
            asked.add(question + (secret ? " (secret)" : ""));
            return Optional.of(answer);
        };
        return Shell.run(session, answers, all.toArray(String[]::new));
    }

    private static Ran refused(ExitCode exitCode, String sentence) {
        return Ran.ended(exitCode, "", "presence-applet: " + sentence + "\n");
    }

    private static Ran wrong(String sentence) {
        return refused(ExitCode.WRONG_USAGE, sentence);
    }

    private List<String> calls() {
        return session.accounts.calls();
    }

    private static Protocol jabberOf(String manager) {
        return new Protocol(manager, "jabber", "XMPP", List.of(ACCOUNT));
    }

    @Test
    void thePasswordIsAskedForAndTheIdentifierPrinted() {
        assertEquals(
                Ran.done("haze/jabber/new0\n"),
                add("xmpp", "me@localhost", "--name", "Work", "--param", "port=5223", "--param", "server=a=b"));
        assertEquals(
                List.of("create haze/jabber \"Work\" {account=me@localhost, password=s3cret, port=5223, server=a=b}"),
                calls());
        assertEquals(List.of("password for me@localhost: (secret)"), asked);
    }

    @Test
    void jsonIsOneDocument() {
        assertEquals(Ran.done("{\"account\":\"haze/jabber/new0\"}\n"), add("jabber", "me@localhost", "--json"));
    }

    @Test
    void anEmptyPasswordIsNone() {
        assertEquals(Ran.done("haze/jabber/new0\n"), addAnswering("", "jabber", "me@localhost"));
        assertEquals(List.of("create haze/jabber \"\" {account=me@localhost}"), calls());
    }

    @Test
    void aPasswordThatIsNeededAndNotGivenMakesNoAccount() {
        session.accounts.setProtocols(List.of(new Protocol(
                "gabble",
                "jabber",
                "XMPP",
                List.of(ACCOUNT, new ProtocolParameter("password", ParameterType.STRING, true, true, null)))));
        assertEquals(
                wrong("an account of jabber needs 'password'; give it when it is asked for, or as one line on standard"
                        + " input"),
                addAnswering("", "xmpp", "me@localhost"));
        assertEquals(
                wrong(
                        "nobody can be asked for 'password' here; give it at a terminal, or as one line on standard input,"
                                + " an empty one for none"),
                Shell.run(session, "accounts", "add", "xmpp", "me@localhost"));
        assertEquals(List.of(), calls());
    }

    @Test
    void aProtocolWithoutASecretAsksNothing() {
        assertEquals(Ran.done("idle/irc/new0\n"), add("irc", "me", "--param", "server=irc.localhost"));
        assertEquals(List.of("create idle/irc \"\" {account=me, server=irc.localhost}"), calls());
        assertEquals(List.of(), asked);
    }

    @Test
    void aPasswordIsNeverAnArgument() {
        assertEquals(
                wrong("Invalid value for option '--param' (NAME=VALUE): 'password' " + SECRET_SENTENCE
                        + "; see: presence-applet accounts add --help"),
                add("xmpp", "me@localhost", "--param", "password=s3cret"));
        session.accounts.setProtocols(List.of(new Protocol(
                "haze",
                "jabber",
                "XMPP",
                List.of(ACCOUNT, new ProtocolParameter("pin", ParameterType.STRING, false, true, null)))));
        assertEquals(wrong("'pin' " + SECRET_SENTENCE), add("xmpp", "me@localhost", "--param", "pin=1234"));
        assertEquals(List.of(), calls());
        assertEquals(List.of(), asked);
    }

    @Test
    void everythingElseIsCheckedBeforeThePasswordIsAskedFor() {
        assertEquals(
                wrong("--param port: '70000' is not a whole number from 0 to 65535"),
                add("xmpp", "me@localhost", "--param", "port=70000"));
        assertEquals(
                wrong("'jabber' has no parameter 'foo'; it has account, port, require-encryption, server"),
                add("xmpp", "me@localhost", "--param", "foo=1"));
        assertEquals(wrong("an account of irc needs 'server'; give it with --param server=VALUE"), add("irc", "me"));
        assertEquals(
                wrong("Missing required parameter: 'ADDRESS'; see: presence-applet accounts add --help"), add("xmpp"));
        assertEquals(List.of(), calls());
        assertEquals(List.of(), asked);
    }

    @Test
    void anUnknownProtocolIsAnsweredWithThoseThereAre() {
        assertEquals(
                refused(ExitCode.NO_ACCOUNT, "there is no protocol 'telex'; there is irc, jabber"),
                add("telex", "me@localhost"));
        session.accounts.setProtocols(List.of());
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "there is no protocol to make an account for; install a connection manager, such as"
                                + " telepathy-haze"),
                add("xmpp", "me@localhost"));
    }

    @Test
    void aManagerMadeForTheProtocolComesBeforeHaze() {
        session.accounts.setProtocols(
                List.of(jabberOf("haze"), jabberOf("salut"), jabberOf("gabble"), FakeAccountPort.IRC));
        assertEquals(Ran.done("gabble/jabber/new0\n"), add("xmpp", "me@localhost"));
        assertEquals(Ran.done("haze/jabber/new0\n"), add("xmpp", "me@localhost", "--manager", "haze"));
        assertEquals(
                refused(
                        ExitCode.NO_ACCOUNT,
                        "no connection manager 'idle' speaks jabber; it is spoken by gabble, haze, salut"),
                add("xmpp", "me@localhost", "--manager", "idle"));
    }

    @Test
    void aRefusalCarriesItsNameAndTextAndNoPassword() {
        session.accounts.refuse("InvalidArgument", "bad value for 'account'");
        Ran ran = add("xmpp", "me@localhost");
        assertEquals(refused(ExitCode.REFUSED, "InvalidArgument: bad value for 'account'"), ran);
        assertFalse((ran.out() + ran.err()).contains("s3cret"));
    }
}
