package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.control.FakeSession.WORK;
import static org.presenceapplet.control.FakeSession.contact;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.control.Shell.Ran;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;

/** What the running applet does for others, on any daemon. */
abstract class RunningAppletScenarios extends RunningAppletFixture {
    @Test
    void aCommandSaysTheSameThroughTheAppletAsAlone() {
        List<String[]> commands = Stream.of(
                        "contacts",
                        "contacts --json",
                        "contacts --all --json --account " + WORK,
                        "contacts --account nobody",
                        "status",
                        "status --json",
                        "statuses",
                        "statuses --json",
                        "set nonsense",
                        "set busy lunch --account nobody",
                        "add busy --param nonsense=1",
                        "remove busy",
                        "clear",
                        "accounts",
                        "accounts --json",
                        "accounts enable " + WORK,
                        "accounts remove nobody",
                        "accounts connect " + WORK,
                        "accounts add telex me",
                        "accounts add irc me --param server=x",
                        "accounts add xmpp me")
                .map(line -> line.split(" ", -1))
                .toList();
        for (String[] command : commands) {
            assertEquals(Shell.run(session, command), run(command), String.join(" ", command));
        }
        assertFalse(run("contacts").out().isEmpty());
    }

    @Test
    void settingAsksTheAppletsEngine() {
        session.closed = false;

        assertEquals(Ran.done(""), run("set", "busy", "in a call"));
        assertEquals(Ran.done(""), run("add", "away", "--param", "message=x"));
        assertEquals(Ran.done(""), run("remove", "busy"));
        assertEquals(Ran.done(""), run("clear"));

        assertEquals(
                List.of("SetStatus", "SetStatus", "RemoveStatus", "ClearStatus"),
                session.port.calls.stream().map(call -> call.split(" ", 2)[0]).toList());
        assertFalse(session.closed);
    }

    @Test
    void aTimeLimitIsTheAppletsToKeepAndToldByItsClock() {
        Ran ran = run("set", "busy lunch 45m");

        assertEquals("Busy with “lunch” until 12:45 PM\n", ran.out().replace('\u202f', ' '));
        assertEquals(new Result.Ended(ExitCode.DONE), ran.result());
    }

    @Test
    void whatTheAppletRefusesIsSaidToTheCaller() {
        session.port.refuse(WORK, "org.freedesktop.Telepathy.Error.NotAvailable", "not now");

        Ran refused = run("set", "busy");

        assertEquals(Shell.run(session, "set", "busy"), refused);
        assertEquals(new Result.Ended(ExitCode.REFUSED), refused.result());
    }

    @Test
    void theBusOptionsOfAForwardedCommandAreOfNoAccount() {
        assertEquals(run("contacts"), run("contacts", "--bus", "unix:path=/nowhere", "--verbose"));
        assertEquals(run("contacts"), run("contacts", "--demo"));
    }

    @Test
    void aLongListComesWhole() {
        List<String> expected =
                IntStream.range(0, 5_000).mapToObj(i -> "id" + i).toList();
        expected.forEach(id -> session.contacts(
                WORK, contact(WORK, id, "Ω" + id, Presence.of("available", PresenceType.AVAILABLE, "x".repeat(200)))));

        assertEquals(Shell.run(session, "contacts", "--json"), run("contacts", "--json"));
        assertEquals(Shell.run(session, "contacts"), run("contacts"));
    }

    @Test
    void watchTellsABurstOfChangesInOrder() {
        Caller watch = watching("watch");
        int before = watch.lines().size();

        IntStream.range(0, 1_000).forEach(i -> change("change " + i + "."));

        watch.awaitLine("change 999.");
        List<String> lines = watch.lines();
        for (int i = 0; i < 1_000; i++) {
            String line = lines.get(before + i);
            assertTrue(line.contains("change " + i + "."), line);
        }
        watch.interruption.ask();
        assertEquals(new Result.Ended(ExitCode.DONE), watch.ran().result());
    }

    @Test
    void anOutputThatIsNotReadHoldsUpNobodyAndLosesNothing() {
        Caller watch = watching("watch");
        int before = watch.lines().size();
        watch.stopReading();

        IntStream.range(0, 300).forEach(i -> change("unread " + i + "."));
        assertEquals(Shell.run(session, "status"), run("status"));

        watch.readOn();
        watch.awaitLine("unread 299.");
        assertEquals(300, watch.lines().size() - before);
        watch.interruption.ask();
    }

    @Test
    void interruptedWatchIsAGoodEndOnBothSides() {
        Caller watch = watching("watch", "--json");

        assertTrue(watch.interruption.request());

        assertEquals(new Result.Ended(ExitCode.DONE), watch.ran().result());
        assertEquals("", watch.ran().err());
        awaitNoCommandThread();
    }

    @Test
    void watchEndsWhenNobodyReadsItsOutputAnyMore() throws Exception {
        // The EmbeddedDBusDaemon does not say that a callee left; so the call that is not answered lasts its time.
        restart(Duration.ofSeconds(1));
        Caller watch = watching("watch");
        watch.closeOutput();

        change("one more");

        assertEquals(new Result.Ended(ExitCode.DONE), watch.ran().result());
        awaitNoCommandThread();
    }

    @Test
    void watchOfACallerThatVanishedEnds() {
        Caller watch = watching("watch");
        assertEquals(1, commandThreads());

        watch.bus.close();

        awaitNoCommandThread();
    }

    @Test
    void aCallerThatNeverAnswersIsLeft() throws Exception {
        restart(Duration.ofMillis(300));
        CountDownLatch over = new CountDownLatch(1);
        try (Bus mute = Bus.open(address())) {
            mute.export("/mute", new MuteCaller(over));
            mute.call(run(mute, "/mute", List.of("contacts"), 80));
            assertEquals(Ran.done(""), run("set", "busy"));
            awaitNoCommandThread();
            over.countDown();
        }
    }

    /** Takes longer for an answer than anybody waits. */
    public static final class MuteCaller implements AppletInterfaces.Caller {
        private final CountDownLatch over;

        MuteCaller(CountDownLatch over) {
            this.over = over;
        }

        private void hang() {
            awaitQuietly(over);
        }

        @Override
        public void print(String text) {
            hang();
        }

        @Override
        public void printError(String text) {
            hang();
        }

        @Override
        public void ask(String question, boolean secret) {
            hang();
        }

        @Override
        public void ended(int exitCode) {
            hang();
        }

        @Override
        public String getObjectPath() {
            return "/mute";
        }
    }

    @Test
    void whenTheAppletEndsWatchSaysSo() {
        Caller watch = watching("watch");

        applet.close();

        assertEquals(Ran.ended(ExitCode.NO_BUS, watch.ran().out(), GONE), watch.ran());
    }

    @Test
    void whenTheAppletsBusConnectionBreaksWatchSaysSo() {
        Caller watch = watching("watch");

        bus.close();

        assertEquals(Ran.ended(ExitCode.NO_BUS, watch.ran().out(), GONE), watch.ran());
        applet.close();
    }

    @Test
    void whenTheAppletEndsAnUnansweredSetSaysSo() {
        session.port.neverAnswer(WORK);
        Caller set = Caller.start(address(), "set", "busy");
        eventuallyEquals(1, session.port.calls::size);

        applet.close();

        assertEquals(noBus(GONE), set.ran());
    }

    @Test
    void quitEndsTheAppletAndReturnsWhenItHasEnded() throws Exception {
        Caller watch = watching("watch");

        assertEquals(Ran.done(""), run("quit"));

        assertEquals(List.of("quit"), window.asked);
        assertEquals(Optional.empty(), RemoteApplet.find(bus));
        assertEquals(new Result.Ended(ExitCode.NO_BUS), watch.ran().result());
    }

    @Test
    void quitSaysSoWhereTheAppletStays() {
        window.onQuit = () -> {};

        assertEquals(
                Ran.ended(
                        ExitCode.REFUSED,
                        "",
                        "presence-applet: the applet has not ended within 0 s; it may still do so, or has to be"
                                + " killed\n"),
                Caller.impatient(address(), "quit").ran());
    }

    @Test
    void showAndHideReachTheWindow() {
        assertEquals(Ran.done(""), run("show"));
        assertEquals(Ran.done(""), run("hide"));
        assertEquals(List.of("show", "hide"), window.asked);
    }

    @Test
    void aSecondStartActivatesTheFirst() throws Exception {
        try (Bus second = Bus.open(address())) {
            assertEquals(Optional.empty(), start(second, PATIENCE));
            RemoteApplet first = RemoteApplet.find(second).orElseThrow();
            first.activate(Optional.of("token 7"));
            first.activate(Optional.empty());
        }
        assertEquals(List.of("show token 7", "show"), window.asked);
    }

    @Test
    void ofTwoThatStartAtTheSameMomentOneIsTheApplet() throws Exception {
        applet.close();
        for (int i = 0; i < 20; i++) {
            try (Bus one = Bus.open(address());
                    Bus other = Bus.open(address())) {
                List<CompletableFuture<Optional<RunningApplet>>> starts = Stream.of(one, other)
                        .map(each -> CompletableFuture.supplyAsync(() -> startUnchecked(each)))
                        .toList();
                List<RunningApplet> running =
                        starts.stream().flatMap(start -> start.join().stream()).toList();
                assertEquals(1, running.size());
                running.get(0).close();
            }
        }
    }

    private Optional<RunningApplet> startUnchecked(Bus on) {
        try {
            return start(on, PATIENCE);
        } catch (BusException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAppletThatIsStillReadingTheBusIsShownAtOnceAndAnswersWhenItHas() throws Exception {
        applet.close();
        session.settled = new CompletableFuture<>();
        applet = start(bus, PATIENCE).orElseThrow();
        Caller contacts = Caller.start(address(), "contacts");

        assertEquals(Ran.done(""), run("show"));
        assertEquals(List.of("show"), window.asked);
        assertFalse(contacts.hasEnded());

        session.settled.complete(null);
        assertEquals(Shell.run(session, "contacts"), contacts.ran());
    }

    @Test
    void aNameWithoutTheObjectBehindItIsSaidInOneLine() throws Exception {
        applet.close();
        assertTrue(bus.own(AppletInterfaces.NAME));

        for (String command : List.of("contacts", "show", "quit")) {
            Ran ran = run(command);
            assertEquals(new Result.Ended(ExitCode.NO_BUS), ran.result());
            assertEquals(1, ran.err().lines().count());
            assertTrue(
                    Pattern.matches(
                            "presence-applet: the running applet does not answer as it should \\(Unknown\\w+\\); it"
                                    + " hangs or is of another version: end it and start it again\n",
                            ran.err()),
                    ran.err());
        }
    }

    @Test
    void anAppletThatHangsIsSaidInOneLine() throws Exception {
        applet.close();
        CountDownLatch over = new CountDownLatch(1);
        bus.export(AppletInterfaces.PATH, new HangingApplet(over));
        assertTrue(bus.own(AppletInterfaces.NAME));

        assertEquals(
                noBus("presence-applet: the running applet does not answer as it should (NoReply); it hangs or is of"
                        + " another version: end it and start it again\n"),
                Caller.impatient(address(), "contacts").ran());
        over.countDown();
    }

    /** Has the name and the object, and answers nothing in time. */
    public static final class HangingApplet implements AppletInterfaces.Applet {
        private final CountDownLatch over;

        HangingApplet(CountDownLatch over) {
            this.over = over;
        }

        @Override
        public void show() {}

        @Override
        public void hide() {}

        @Override
        public void quit() {}

        @Override
        public void run(DBusPath caller, List<String> arguments, int columns, boolean colour) {
            awaitQuietly(over);
        }

        @Override
        public void answer(DBusPath caller, List<String> answer) {}

        @Override
        public String getObjectPath() {
            return AppletInterfaces.PATH;
        }
    }

    private MethodCall run(Bus from, String path, List<String> arguments, int columns) {
        assertFalse(from.uniqueName().isEmpty());
        return applet(AppletInterfaces.APPLET, "Run")
                .withArguments("oasib", new DBusPath(path), arguments, columns, true);
    }

    @Test
    void actionsOfADesktopFileSetAStatusOrConcernTheWindow() throws Exception {
        window.onQuit = () -> {};
        try (Bus shell = Bus.open(address())) {
            for (String action :
                    List.of("away", "offline", "show", "quit", "<b>nonsense\n" + "x".repeat(100_000), "")) {
                Map<String, Variant<?>> data = Map.of("desktop-startup-id", new Variant<>("id 1"));
                shell.call(applet(AppletInterfaces.APPLICATION, "ActivateAction")
                        .withArguments("sava{sv}", action, List.of(), data));
            }
            shell.call(applet(AppletInterfaces.APPLICATION, "Open")
                    .withArguments("asa{sv}", List.of("file:///x"), Map.of("activation-token", new Variant<>(7))));
        }
        eventuallyEquals(
                List.of("SetStatus", "Disconnect"),
                () -> session.port.calls.stream()
                        .map(call -> call.split(" ", 2)[0])
                        .toList());
        assertEquals(List.of("show id 1", "quit", "show"), window.asked);
    }

    @Test
    void anActionKeepsTheMessageThatIsShown() throws Exception {
        session.change(WORK, account -> account.withActual(Presence.of("busy", PresenceType.BUSY, "in a call")));
        try (Bus shell = Bus.open(address())) {
            shell.call(applet(AppletInterfaces.APPLICATION, "ActivateAction")
                    .withArguments("sava{sv}", "away", List.of(), Map.of()));
        }

        eventuallyEquals(1, () -> session.port.calls.size());
        assertTrue(session.port.calls.get(0).contains("in a call"), session.port.calls::toString);
    }

    @Test
    void aHostileCallerIsRefusedOrRunsIntoNothing() throws Exception {
        try (Bus hostile = Bus.open(address())) {
            MethodCall run = applet(AppletInterfaces.APPLET, "Run");
            assertThrows(BusException.class, () -> hostile.call(run.withArguments("s", "contacts")));
            assertThrows(
                    BusException.class,
                    () -> hostile.call(run.withArguments("oasis", new DBusPath("/a"), List.of("watch"), 80, "yes")));
            assertThrows(
                    BusException.class,
                    () -> hostile.call(
                            applet(AppletInterfaces.APPLICATION, "Activate").withArguments("s", "token")));
            hostile.call(run(hostile, "/", List.of("contacts"), -1));
            hostile.call(run(hostile, "/no/such/object", List.of("watch"), Integer.MIN_VALUE));
            hostile.call(run(hostile, "/" + "a".repeat(10_000), List.of(), 0));
            hostile.call(run(hostile, "/x", List.of("set", "away", "x".repeat(1 << 20)), Integer.MAX_VALUE));
            hostile.call(run(hostile, "/x", List.of("--help"), 80));

            eventually("the long message was asked for", () -> !session.port.calls.isEmpty());
            assertEquals(Shell.run(session, "contacts"), run("contacts"));
        }
    }

    @Test
    void onlyTheAppletIsListenedTo() throws Exception {
        Caller watch = watching("watch");
        try (Bus hostile = Bus.open(address())) {
            MethodCall print = MethodCall.of(
                    watch.bus.uniqueName(), AppletInterfaces.CALLER_PATH, AppletInterfaces.CALLER, "Print");
            MethodCall ended = MethodCall.of(
                    watch.bus.uniqueName(), AppletInterfaces.CALLER_PATH, AppletInterfaces.CALLER, "Ended");
            hostile.call(print.withArguments("s", "nonsense\n"));
            hostile.call(ended.withArguments("i", 4));
        }
        change("the last one");
        watch.awaitLine("the last one");
        assertFalse(String.join("\n", watch.lines()).contains("nonsense"));
        watch.interruption.ask();
        assertEquals(new Result.Ended(ExitCode.DONE), watch.ran().result());
    }

    @Test
    void noMoreThanSoManyCommandsRunAtOnce() throws Exception {
        try (Bus hostile = Bus.open(address())) {
            MethodCall watch = run(hostile, "/x", List.of("watch"), 80);
            List<String> errors = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                try {
                    hostile.call(watch);
                } catch (BusException e) {
                    errors.add(e.shortName());
                }
            }
            assertEquals(List.of("TooManyCommands"), errors.stream().distinct().toList());
            assertTrue(commandThreads() <= 32);
            Ran refused = run("contacts");
            assertEquals(new Result.Ended(ExitCode.NO_BUS), refused.result());
            assertTrue(refused.err().contains("(TooManyCommands)"), refused.err());
        }
        awaitNoCommandThread();
        assertEquals(new Result.Ended(ExitCode.DONE), run("contacts").result());
    }

    @Test
    void onlyWhatIsMeantToBeCalledIsExported() throws Exception {
        try (Bus other = Bus.open(address())) {
            String xml = String.valueOf(other.call(applet("org.freedesktop.DBus.Introspectable", "Introspect"))
                    .get(0));
            List<String> methods = Pattern.compile("<method name=\"(\\w+)\"")
                    .matcher(xml)
                    .results()
                    .map(found -> found.group(1))
                    .sorted()
                    .toList();
            assertEquals(
                    List.of(
                            "Activate",
                            "ActivateAction",
                            "Answer",
                            "GetMachineId",
                            "Hide",
                            "Introspect",
                            "Open",
                            "Ping",
                            "Quit",
                            "Run",
                            "Show"),
                    methods);
        }
    }
}
