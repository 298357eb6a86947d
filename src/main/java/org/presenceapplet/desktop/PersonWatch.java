package org.presenceapplet.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.presence.Activity;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.presence.Texts;

/**
 * Who is in front of the machine: whether there has been a key or the pointer, whether the screen is locked, and whether the
 * computer sleeps, each from whoever in the desktop tells. It outlives the buses: what a lost one told ends with it.
 *
 * <p>Idle is told by the first that works of Mutter's idle monitor, the screen saver, and logind; locked by either screen
 * saver or by logind; sleep by logind. Nothing is polled where the source tells by itself or no limit is set. Any thread may
 * use it, and none is held up.
 */
public final class PersonWatch implements AutoCloseable {
    private static final Path UPTIME = Path.of("/proc/uptime");

    private final Executor calls;
    private final Clock clock;
    private final Person person;
    private final IdleWatch idle;

    /**
     * @param calls runs what waits for the desktop
     * @param sinceBoot how long the computer has been up, see {@link #sinceBoot}: nobody is idle for longer
     * @param listener told each change from {@link Activity#HERE} on, one at a time; by {@code calls} or a thread of a bus, so
     *     it must not wait
     */
    public PersonWatch(
            Executor calls,
            BusLink.Scheduler scheduler,
            Clock clock,
            Supplier<Duration> sinceBoot,
            Settings settings,
            Consumer<Activity> listener) {
        this.calls = calls;
        this.clock = clock;
        this.person = new Person(clock, listener);
        this.idle = new IdleWatch(calls, scheduler, clock, sinceBoot, IdleLimits.of(settings), person::idle);
    }

    /** Listens on a session bus, until what it gives is closed. */
    public AutoCloseable joinSession(Bus session) {
        SessionServices services = new SessionServices(session, new Turns(calls), idle, person);
        services.join();
        return services::leave;
    }

    /** Listens on the system bus too, until what it gives is closed. */
    public AutoCloseable joinSystem(Bus system) {
        LoginSession login = new LoginSession(system, new Turns(calls), clock, idle, person);
        login.join();
        return login::leave;
    }

    /** From now on these limits count. */
    public void settingsChanged(Settings settings) {
        idle.limit(IdleLimits.of(settings));
    }

    /** Somebody did something here, so somebody is here: asks anew, in case idle is stale. */
    public void lookAgain() {
        person.lockRequested(false);
        idle.lookAgain();
    }

    /** What tells how idle somebody is, as people call it; empty where nothing does. */
    public Optional<String> source() {
        return idle.source().map(kind -> Texts.text(kind.textKey()));
    }

    /** Asks now how long there has been no key and no pointer; empty where nobody can tell. */
    public CompletionStage<Optional<Duration>> idleTime() {
        return idle.idleTime();
    }

    /** Asks nobody any more; what it joined is left by its own handle. */
    @Override
    public void close() {
        idle.close();
    }

    /** How long this computer has been up, sleep included; for ever where it does not tell. */
    public static Duration sinceBoot() {
        try {
            String seconds = Files.readString(UPTIME).split("[. ]", 2)[0];
            return Duration.ofSeconds(Long.parseLong(seconds));
        } catch (IOException | NumberFormatException unknown) {
            return Duration.ofDays(36_500);
        }
    }
}
