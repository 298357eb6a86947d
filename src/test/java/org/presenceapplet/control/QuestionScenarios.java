package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.control.FakeSession.HOME;
import static org.presenceapplet.testing.Eventually.eventually;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.control.Shell.Ran;

/** What the running applet asks those who call it, on any daemon. */
abstract class QuestionScenarios extends RunningAppletFixture {
    /** A caller that has been asked for the password, and thinks until this is over. */
    private Caller asked(CountDownLatch over) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Answers answers = (question, secret) -> {
            asked.countDown();
            awaitQuietly(over);
            return Optional.of("s3cret");
        };
        Caller caller = Caller.answering(address(), answers, "accounts", "add", "xmpp", "me@localhost");
        asked.await();
        return caller;
    }

    @Test
    void aSecretIsAskedForAtTheCallerAndComesToTheAccountManager() {
        List<String> asked = new CopyOnWriteArrayList<>();
        Answers answers = (question, secret) -> {
            asked.add(question + (secret ? " (secret)" : ""));
            return Optional.of("s3crét \ud83d\ude00");
        };

        Ran ran = Caller.answering(address(), answers, "accounts", "add", "xmpp", "me@localhost")
                .ran();

        assertEquals(Ran.done("haze/jabber/new0\n"), ran);
        assertEquals(List.of("password for me@localhost: (secret)"), asked);
        assertEquals(
                List.of("create haze/jabber \"\" {account=me@localhost, password=s3crét \ud83d\ude00}"),
                session.accounts.calls());
    }

    @Test
    void aSecretIsInNoSignalAndNoLog() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                heard.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("org.presenceapplet");
        Level before = log.getLevel();
        log.setLevel(Level.ALL);
        log.addHandler(ear);
        try (DBusConnection listener =
                DBusConnectionBuilder.forAddress(address()).withShared(false).build()) {
            var everything = DBusMatchRuleBuilder.create().withType("signal").build();
            listener.addGenericSigHandler(everything, signal -> heard.add(signal.toString()));
            session.accounts.refuse("InvalidArgument", "no");

            Caller.answering(address(), (question, secret) -> Optional.of("s3cret"), "accounts", "add", "xmpp", "me")
                    .ran();

            eventually("signals were heard", () -> heard.stream().anyMatch(line -> line.contains("NameOwnerChanged")));
        } finally {
            log.removeHandler(ear);
            log.setLevel(before);
        }
        assertEquals(
                List.of(),
                heard.stream().filter(line -> line.contains("s3cret")).toList());
    }

    @Test
    void theQuestionIsAskedAfterWhatWasPrintedBefore() throws Exception {
        restart(Duration.ofMillis(100));
        session.settled = new CompletableFuture<>();
        CompletableFuture<Integer> saidBefore = new CompletableFuture<>();
        CompletableFuture<Caller> caller = new CompletableFuture<>();
        storeExecutor.submit(() -> session.managed(HOME, "Home", true, true)).get();
        Answers answers = (question, secret) -> {
            saidBefore.complete(caller.join().err().length());
            return Optional.of("n");
        };
        caller.complete(Caller.answering(address(), answers, "accounts", "remove", HOME));

        String err = caller.join().ran().err();

        assertTrue(saidBefore.join() > 0, err);
        assertEquals(2, err.lines().count(), err);
    }

    @Test
    void whatThereIsNobodyToAskEndsTheCommand() {
        assertEquals(
                new Result.Ended(ExitCode.WRONG_USAGE),
                run("accounts", "add", "xmpp", "me@localhost").result());
        assertEquals(List.of(), session.accounts.calls());
    }

    @Test
    void aCallerThatVanishesWhileItIsAskedLeavesNoAccount() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Caller caller = asked(over);

        caller.bus.close();

        awaitNoCommandThread();
        over.countDown();
        assertEquals(List.of(), session.accounts.calls());
    }

    @Test
    void whenTheAppletEndsWhileItAsksTheCallerSaysSoAfterTheAnswer() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Caller caller = asked(over);

        applet.close();
        awaitNoCommandThread();
        over.countDown();

        assertEquals(noBus(GONE), caller.ran());
        assertEquals(List.of(), session.accounts.calls());
    }

    @Test
    void onlyTheOneWhoWasAskedIsListenedTo() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Caller caller = asked(over);
        try (Bus hostile = Bus.open(address())) {
            hostile.call(applet(AppletInterfaces.APPLET, "Answer")
                    .withArguments("oas", new DBusPath(AppletInterfaces.CALLER_PATH), List.of("mine")));
            hostile.call(
                    MethodCall.of(caller.bus.uniqueName(), AppletInterfaces.CALLER_PATH, AppletInterfaces.CALLER, "Ask")
                            .withArguments("sb", "password:", true));
        }
        over.countDown();

        assertEquals(Ran.done("haze/jabber/new0\n"), caller.ran());
        assertEquals(
                List.of("create haze/jabber \"\" {account=me@localhost, password=s3cret}"), session.accounts.calls());
    }
}
