package org.presenceapplet.control;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;

/**
 * This process as the one applet of its bus: it has the name, can be shown, hidden and ended from there, and carries out
 * the commands of others on its own session.
 */
public final class RunningApplet implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunningApplet.class.getName());

    /** Each has a thread; more than people have terminals open. */
    private static final int MOST_COMMANDS = 32;

    private final Bus bus;
    private final Session session;
    private final Clock clock;
    private final Duration patience;
    private final Set<RunningCommand> commands = ConcurrentHashMap.newKeySet();
    private boolean closed;

    private RunningApplet(Bus bus, Session session, Clock clock, Duration patience) {
        this.bus = bus;
        this.session = session;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Becomes the one applet, if there is none. Whoever finds another should look for it with {@link RemoteApplet#find},
     * and begin again where that one has just ended.
     *
     * @param bus the one that the session is about; stays open when this is closed
     * @param session stays open, too
     * @param clock tells when a change was seen, and the zone of the times shown
     * @param patience how long a command waits for the session to settle and for an answer, and for whoever called to
     *     take what it prints
     * @return empty where there is another one
     * @throws BusException if the bus is gone or forbids it
     * @throws IllegalStateException on a bus thread
     */
    public static Optional<RunningApplet> on(
            Bus bus, Session session, AppletWindow window, Clock clock, Duration patience) throws BusException {
        RunningApplet applet = new RunningApplet(bus, session, clock, patience);
        // Before the name: whoever sees the name may call at once.
        bus.export(AppletInterfaces.PATH, new AppletObject(applet, session, window));
        if (!bus.own(AppletInterfaces.NAME)) {
            bus.unexport(AppletInterfaces.PATH);
            return Optional.empty();
        }
        bus.onLost(applet::endCommands);
        return Optional.of(applet);
    }

    /** Begins a command on a thread of its own. */
    synchronized void begin(CallerProxy caller, List<String> arguments, int columns, boolean colour) {
        if (closed || commands.size() >= MOST_COMMANDS) {
            throw new TooManyCommands();
        }
        RunningCommand command = new RunningCommand(session, caller, clock, patience);
        commands.add(command);
        Thread thread = new Thread(
                () -> {
                    try {
                        command.run(bus, arguments, columns, colour);
                    } finally {
                        commands.remove(command);
                    }
                },
                "command");
        thread.setDaemon(true);
        thread.start();
    }

    CallerProxy callerAt(String path) {
        return new CallerProxy(bus, Bus.caller(), path, patience);
    }

    /** Somebody answered, perhaps without having been asked. */
    void answer(String name, String path, Optional<String> answer) {
        commands.forEach(command -> command.answer(name, path, answer));
    }

    private void endCommands() {
        commands.forEach(RunningCommand::end);
    }

    /** Gives the name back. Commands that run end soon, and their callers see that the applet is gone. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        endCommands();
        bus.unexport(AppletInterfaces.PATH);
        try {
            bus.release(AppletInterfaces.NAME);
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "The name went with the bus: {0}", e.getMessage());
        }
    }

    /** The name of the error that a caller gets; dbus-java puts it on the wire. */
    static final class TooManyCommands extends DBusExecutionException {
        private static final long serialVersionUID = 1L;

        TooManyCommands() {
            super("The applet is busy with other commands.");
        }
    }
}
