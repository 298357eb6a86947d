package org.presenceapplet.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.presenceapplet.control.Console;
import org.presenceapplet.control.ExitCode;
import org.presenceapplet.control.Options;
import org.presenceapplet.control.Session;
import org.presenceapplet.control.SessionException;
import org.presenceapplet.control.Target;
import org.presenceapplet.control.TerminalView;
import org.presenceapplet.presence.Texts;

/** The applet: a window where the machine has what that takes, else the terminal. */
final class Applet {
    private final Sessions sessions;
    private final Console console;
    private final Clock clock;
    private final Duration patience;

    Applet(Sessions sessions, Console console, Clock clock, Duration patience) {
        this.sessions = sessions;
        this.console = console;
        this.clock = clock;
        this.patience = patience;
    }

    /** Runs until the user ends it. */
    ExitCode run(Options options) {
        try {
            Target target = withPeople(options.target());
            List<String> missing = new Graphics(System.getenv()).missing();
            if (missing.isEmpty()) {
                if (options.verbose()) {
                    LogFile.verbose();
                }
                return WindowedApplet.run(sessions, target, clock);
            }
            console.say(Texts.text("app.terminal-instead", String.join("; ", missing)));
            if (target instanceof Target.Demo) {
                console.say(Texts.text("app.demo"));
            }
            try (Session session = sessions.open(new Options(target, options.verbose()))) {
                return new TerminalView(console, clock, patience).run(session);
            }
        } catch (SessionException e) {
            console.say(String.valueOf(e.getMessage()));
            return e.exitCode();
        }
    }

    /** Where the session bus has no Telepathy connection, or is not there at all, the applet starts on the demo. */
    private Target withPeople(Target target) {
        return target instanceof Target.SessionBus && !sessions.hasConnections(target) ? new Target.Demo() : target;
    }
}
