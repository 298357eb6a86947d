package org.presenceapplet.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.control.CommandLineInterface;
import org.presenceapplet.control.Console;
import org.presenceapplet.control.ExitCode;
import org.presenceapplet.control.Result;

/** Where the program starts: a command ends by itself, the applet when its window is closed. */
public final class Main {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Main() {}

    public static void main(String[] arguments) {
        // Java's helper for starting programs is a file beside it, and refuses where an upgrade has put another's
        // there.
        System.setProperty("jdk.lang.Process.launchMechanism", "FORK");
        Bus.prepare();
        Map<String, String> environment = System.getenv();
        UserFolders folders = UserFolders.of(environment);
        LogFile.install(folders.state());
        Console console = Console.system();
        Clock clock = new LocalClock();
        Sessions sessions = new Sessions(environment, folders);
        Result result = new CommandLineInterface(sessions, console, clock, PATIENCE).run(arguments);
        System.exit(exitCode(result, new Applet(environment, sessions, folders, console, clock, PATIENCE))
                .value());
    }

    private static ExitCode exitCode(Result result, Applet applet) {
        if (result instanceof Result.Applet wanted) {
            return applet.run(wanted);
        }
        return ((Result.Ended) result).exitCode();
    }
}
