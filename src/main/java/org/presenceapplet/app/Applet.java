package org.presenceapplet.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.control.Console;
import org.presenceapplet.control.ExitCode;
import org.presenceapplet.control.Options;
import org.presenceapplet.control.RemoteApplet;
import org.presenceapplet.control.Result;
import org.presenceapplet.control.Session;
import org.presenceapplet.control.SessionException;
import org.presenceapplet.control.Target;
import org.presenceapplet.control.TerminalView;
import org.presenceapplet.presence.Texts;

/** Starts the applet: in the tray and in a window where the machine has what that takes, else in the terminal. */
final class Applet {
    private static final System.Logger LOG = System.getLogger(Applet.class.getName());

    private final Map<String, String> environment;
    private final Sessions sessions;
    private final UserFolders folders;
    private final Console console;
    private final Clock clock;
    private final Duration patience;

    Applet(
            Map<String, String> environment,
            Sessions sessions,
            UserFolders folders,
            Console console,
            Clock clock,
            Duration patience) {
        this.environment = environment;
        this.sessions = sessions;
        this.folders = folders;
        this.console = console;
        this.clock = clock;
        this.patience = patience;
    }

    /** Runs until the user ends it. */
    ExitCode run(Result.Applet wanted) {
        Options options = wanted.options();
        try {
            if (options.verbose()) {
                LogFile.verbose();
            }
            Optional<RemoteApplet> running = running(options);
            if (running.isPresent()) {
                return activate(running.get());
            }
            if (wanted.background()) {
                return after(reside(options.target(), List.of(), true), options);
            }
            List<String> missing = new Graphics(environment).missing();
            if (missing.isEmpty()) {
                // It takes as long as all else that the window waits for, beside which it starts.
                var unused = WindowApplication.started();
            }
            // Where the session bus has no Telepathy, or is not there at all, the applet starts on the demo.
            boolean demoInstead =
                    options.target() instanceof Target.SessionBus && !sessions.hasTelepathy(options.target());
            Target target = demoInstead ? new Target.Demo() : options.target();
            if (!missing.isEmpty()) {
                return list(new Options(target, options.verbose()), missing);
            }
            return after(
                    reside(target, demoInstead ? sessions.sessionBus().stream().toList() : List.of(), false), options);
        } catch (SessionException e) {
            console.say(String.valueOf(e.getMessage()));
            return e.exitCode();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The applet failed unforeseen", e);
            console.say(Texts.text("cli.unforeseen", e.toString()));
            return ExitCode.REFUSED;
        }
    }

    /** The applet that is there already; none where the bus cannot be reached, for it may come back. */
    private Optional<RemoteApplet> running(Options options) {
        try {
            return sessions.applet(options);
        } catch (SessionException unreachable) {
            return Optional.empty();
        }
    }

    /** This user's applet runs already, and is only to be seen. */
    private ExitCode activate(RemoteApplet running) throws SessionException {
        try (running) {
            running.activate(activationToken());
            return ExitCode.DONE;
        } catch (BusException e) {
            throw new SessionException(ExitCode.NO_BUS, Texts.text("app.silent", e.shortName()), e);
        }
    }

    private ExitCode list(Options options, List<String> missing) throws SessionException {
        console.say(Texts.text("app.terminal-instead", String.join("; ", missing)));
        if (options.target() instanceof Target.Demo) {
            console.say(Texts.text("app.demo"));
        }
        try (Session session = sessions.open(options)) {
            return new TerminalView(console, clock, patience).run(session);
        }
    }

    /** @param alsoOwn the addresses of further buses of which it is to be the one applet */
    private End reside(Target target, List<String> alsoOwn, boolean background) throws SessionException {
        if (target instanceof Target.Demo) {
            try (DemoBus demo = sessions.demo(true)) {
                Optional<String> address = Optional.of(demo.address());
                return reside(() -> address, Optional.of(demo), concat(alsoOwn, demo.address()), background);
            }
        }
        return reside(
                () -> sessions.address(target),
                Optional.empty(),
                concat(alsoOwn, sessions.required(target)),
                background);
    }

    private End reside(Supplier<Optional<String>> people, Optional<DemoBus> demo, List<String> own, boolean background)
            throws SessionException {
        Start start = new Start(
                people, demo, sessions.sessionBus(), sessions.systemBus(), own, background, activationToken());
        End end = ResidentApplet.run(start, folders, console, clock, patience);
        return end == End.TO_THE_DEMO ? reside(new Target.Demo(), own, false) : end;
    }

    /** @param options what this program was started with */
    private ExitCode after(End end, Options options) throws SessionException {
        if (end == End.TO_THE_REPLACEMENT) {
            console.say(Texts.text("app.replaced"));
            try {
                Replacement.start(options);
            } catch (IOException e) {
                throw new SessionException(ExitCode.REFUSED, Texts.text("app.replacement-fails"), e);
            }
        }
        return ExitCode.DONE;
    }

    /** Given by whoever started this program, to be handed on where the applet runs already. */
    private Optional<String> activationToken() {
        return Stream.of("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
                .flatMap(variable -> Stream.ofNullable(environment.get(variable)))
                .filter(token -> !token.isEmpty())
                .findFirst();
    }

    private static List<String> concat(List<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
