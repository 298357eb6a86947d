package org.presenceapplet.control;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.NameOwners;
import org.presenceapplet.bus.Subscription;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceStore;

/** One command that the applet carries out for somebody else. */
final class RunningCommand {
    private static final System.Logger LOG = System.getLogger(RunningCommand.class.getName());

    private final Session session;
    private final CallerProxy caller;
    private final Clock clock;
    private final Duration patience;
    private final Interruption interruption = new Interruption();
    /** Of its own, because what waits for it would pile up at the applet's, which outlives many commands. */
    private final CompletableFuture<Void> lost = new CompletableFuture<>();

    RunningCommand(Session session, CallerProxy caller, Clock clock, Duration patience) {
        this.session = session;
        this.caller = caller;
        this.clock = clock;
        this.patience = patience;
    }

    /** Blocks until the command has ended; a {@code watch} does when its caller vanishes. */
    void run(Bus bus, List<String> arguments, int columns, boolean colour) {
        try {
            Subscription watch = watchCaller(bus);
            Result result = commandLine(columns, colour).run(arguments.toArray(String[]::new));
            caller.ended(result instanceof Result.Ended ended ? ended.exitCode() : ExitCode.WRONG_USAGE);
            watch.close();
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "The bus went before a command began: {0}", e.getMessage());
        }
    }

    private CommandLineInterface commandLine(int columns, boolean colour) {
        return new CommandLineInterface(
                options -> new Lent(session, lost),
                caller.console(columns, colour),
                clock,
                patience,
                () -> interruption);
    }

    private Subscription watchCaller(Bus bus) throws BusException {
        AtomicBoolean there = new AtomicBoolean();
        Subscription watch = NameOwners.watch(bus, caller.name(), (name, before, now) -> {
            if (name.equals(caller.name())) {
                there.set(now.isPresent());
                if (now.isEmpty()) {
                    callerVanished();
                }
            }
        });
        if (!there.get()) {
            callerVanished();
        }
        return watch;
    }

    private void callerVanished() {
        caller.leave();
        interruption.ask();
    }

    /** Somebody answered: perhaps the one who was asked. */
    void answer(String name, String path, Optional<String> answer) {
        if (caller.isAt(name, path)) {
            caller.answered(answer);
        }
    }

    /** The applet ends, or its bus is gone: the command ends soon, and the caller is told nothing more. */
    void end() {
        caller.leave();
        lost.complete(null);
    }

    /** The applet's session, which a command does not close. */
    private record Lent(Session session, CompletionStage<Void> lost) implements Session {
        @Override
        public PresenceStore store() {
            return session.store();
        }

        @Override
        public PresenceEngine engine() {
            return session.engine();
        }

        @Override
        public AccountPort accounts() {
            return session.accounts();
        }

        @Override
        public CompletionStage<Void> settled() {
            return session.settled();
        }

        @Override
        public boolean outlivesCommands() {
            return true;
        }

        @Override
        public void close() {}
    }
}
