package org.presenceapplet.control;

import static org.presenceapplet.control.FakeSession.WORK;
import static org.presenceapplet.control.FakeSession.contact;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.control.Shell.Ran;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;

/** An applet that runs on any daemon, and those who call it. */
@Timeout(120)
abstract class RunningAppletFixture {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final String GONE = "presence-applet: the applet ended before the command was done; see what became"
            + " of it with: presence-applet status\n";

    final ExecutorService storeExecutor = Executors.newSingleThreadExecutor();
    final FakeSession session = new FakeSession(storeExecutor);
    final RecordedWindow window = new RecordedWindow();
    Bus bus;
    RunningApplet applet;

    /** The address of a daemon that runs. */
    abstract String address();

    @BeforeEach
    final void startApplet() throws Exception {
        storeExecutor
                .submit(() -> {
                    session.withWork();
                })
                .get();
        session.contacts(
                WORK,
                contact(WORK, "alice", "Alice Anders", Presence.of("available", PresenceType.AVAILABLE, "grüße 🎉")),
                contact(WORK, "bob", "Bob", Presence.of("away", PresenceType.AWAY, "")));
        bus = Bus.open(address());
        applet = start(bus, PATIENCE).orElseThrow();
        window.onQuit = applet::close;
    }

    Optional<RunningApplet> start(Bus on, Duration patience) throws BusException {
        return RunningApplet.on(on, session, window, FakeSession.NOON, patience);
    }

    @AfterEach
    final void stopApplet() {
        applet.close();
        bus.close();
        storeExecutor.shutdownNow();
        awaitNoCommandThread();
    }

    final void awaitNoCommandThread() {
        eventuallyEquals(0L, RunningAppletFixture::commandThreads);
    }

    static long commandThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("command"))
                .count();
    }

    /** The applet again, with less patience. */
    void restart(Duration patience) throws BusException {
        applet.close();
        applet = start(bus, patience).orElseThrow();
    }

    Ran run(String... arguments) {
        return Caller.start(address(), arguments).ran();
    }

    static Ran noBus(String sentence) {
        return Ran.ended(ExitCode.NO_BUS, "", sentence);
    }

    void change(String message) {
        session.contacts(WORK, contact(WORK, "bob", "Bob", Presence.of("away", PresenceType.AWAY, message)));
    }

    /** A caller whose {@code watch} has begun: bob's message changes until it is heard of. */
    final Caller watching(String... arguments) {
        Caller watch = Caller.start(address(), arguments);
        int[] probe = {0};
        eventually("watch has begun", () -> {
            change("probe " + probe[0]++);
            return !watch.lines().isEmpty();
        });
        change("begun");
        return watch.awaitLine("begun");
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    MethodCall applet(String interfaceName, String member) {
        return MethodCall.of(AppletInterfaces.NAME, AppletInterfaces.PATH, interfaceName, member);
    }
}
