package org.presenceapplet.app;

import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.time.Duration;
import java.util.List;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.demo.ScriptedObject;
import org.presenceapplet.demo.ScriptedObject.Reply;
import org.presenceapplet.testing.TelepathyStack;
import org.presenceapplet.testing.XmppPerson.Shown;

/**
 * Where somebody sits: a real account that Mission Control keeps and alice sees, and a screen saver that says what the test
 * wants.
 */
final class RealDesk implements AutoCloseable {
    /** The interface of {@link #mark}'s signal. */
    static final String MARK = "org.presenceapplet.Test";

    private static final String SAVER = "org.freedesktop.ScreenSaver";

    final TelepathyStack stack = TelepathyStack.startWithMissionControl();
    final String account;
    private final ScriptedObject screenSaver;
    private volatile boolean locked;
    private volatile Duration idle = Duration.ZERO;

    /** Returns when alice sees the account. */
    RealDesk() {
        try {
            account = stack.missionControl().create(stack.serverPort());
            screenSaver = ScriptedObject.join(stack.busAddress(), "/org/freedesktop/ScreenSaver")
                    .on(SAVER, "GetActive", args -> Reply.of("b", locked))
                    .on(SAVER, "GetSessionIdleTime", args -> Reply.of("u", new UInt32(idle.toSeconds())))
                    .own(SAVER);
            aliceSees("available", "");
        } catch (RuntimeException | Error e) {
            stack.close();
            throw e;
        }
    }

    void lock() {
        tell(true);
    }

    void unlock() {
        tell(false);
    }

    private void tell(boolean nowLocked) {
        locked = nowLocked;
        screenSaver.emit(SAVER, "ActiveChanged", "b", nowLocked);
    }

    /** Sends a signal that comes after all that the screen saver has said so far. */
    void mark() {
        screenSaver.emit(MARK, "Mark", "");
    }

    /** From now on there has been no key and no pointer for so long, whenever somebody asks. */
    void idleFor(Duration time) {
        idle = time;
    }

    /** Waits until alice sees exactly this. */
    void aliceSees(String show, String message) {
        eventuallyEquals(new Shown(show, message), stack.alice()::sees);
    }

    /** Waits until Mission Control says that the account is asked for this. */
    void isAskedFor(long type, String status, String message) {
        eventuallyEquals(
                List.of(type, status, message), () -> stack.missionControl().requested(account));
    }

    /** Waits until Mission Control says that the account is to connect with this the next time. */
    void beginsWith(long type, String status, String message) {
        eventuallyEquals(
                List.of(type, status, message), () -> stack.missionControl().automatic(account));
    }

    @Override
    public void close() {
        screenSaver.close();
        stack.close();
    }
}
