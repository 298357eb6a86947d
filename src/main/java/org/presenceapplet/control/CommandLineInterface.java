package org.presenceapplet.control;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.presenceapplet.presence.Texts;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program as the shell sees it. Starts no toolkit and no session before the arguments ask for one. */
public final class CommandLineInterface {
    private static final System.Logger LOGGER = System.getLogger(CommandLineInterface.class.getName());

    private final SessionFactory sessions;
    private final Console console;
    private final Clock clock;
    private final Duration patience;
    private final Supplier<Interruption> interruptions;

    /**
     * @param clock tells when a change was seen, and the zone of the times shown to people
     * @param patience how long to wait for the bus to be read, and for an answer
     */
    public CommandLineInterface(SessionFactory sessions, Console console, Clock clock, Duration patience) {
        this(sessions, console, clock, patience, Interruption::bySignal);
    }

    CommandLineInterface(
            SessionFactory sessions,
            Console console,
            Clock clock,
            Duration patience,
            Supplier<Interruption> interruptions) {
        this.sessions = sessions;
        this.console = console;
        this.clock = clock;
        this.patience = patience;
        this.interruptions = interruptions;
    }

    /** Does what the arguments say, or tells that the applet itself is wanted. Blocks until the command has ended. */
    public Result run(String... arguments) {
        return PlainArguments.read(List.of(arguments))
                .map(plain -> result(plain.command(), plain.options(), plain.background(), arguments))
                .orElseGet(() -> parse(arguments));
    }

    private Result result(Optional<Command> command, Options options, boolean background, String... arguments) {
        return command.<Result>map(wanted -> new Result.Ended(run(wanted, options, List.of(arguments))))
                .orElseGet(() -> new Result.Applet(options, background));
    }

    private Result parse(String... arguments) {
        CommandLine parser = Arguments.parser(console, List.of(arguments));
        try {
            ParseResult parsed = parser.parseArgs(arguments);
            if (CommandLine.executeHelpRequest(parsed) != null) {
                return new Result.Ended(ExitCode.DONE);
            }
            Arguments given = parser.getCommand();
            return result(command(parsed), given.options(parsed), given.background(), arguments);
        } catch (ParameterException e) {
            String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
            console.say(Texts.text("cli.wrong-usage", String.valueOf(e.getMessage()), help));
            return new Result.Ended(ExitCode.WRONG_USAGE);
        }
    }

    /** The command that is named, its arguments read. */
    static Optional<Command> command(ParseResult parsed) {
        if (!parsed.hasSubcommand()) {
            return Optional.empty();
        }
        ParseResult named = parsed;
        while (named.hasSubcommand()) {
            named = named.subcommand();
        }
        return Optional.of((Command) named.commandSpec().userObject());
    }

    private ExitCode run(Command command, Options options, List<String> arguments) {
        Interruption interruption = interruptions.get();
        try {
            command.check(clock);
            Optional<RemoteApplet> applet = sessions.applet(options);
            return applet.isPresent()
                    ? runThere(applet.get(), command, arguments, interruption)
                    : runHere(command, options, interruption);
        } catch (SessionException e) {
            return failed(e.exitCode(), e);
        } catch (CommandException e) {
            return failed(e.exitCode(), e);
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "A command failed unforeseen", e);
            console.say(Texts.text("cli.unforeseen", e.toString()));
            return ExitCode.REFUSED;
        } finally {
            interruption.over();
        }
    }

    private ExitCode runHere(Command command, Options options, Interruption interruption)
            throws SessionException, CommandException {
        if (command instanceof AppletCommand) {
            throw AppletCommand.noApplet();
        }
        try (Session session = sessions.open(options)) {
            return command.run(new Workspace(session, interruption, console, clock, patience));
        }
    }

    private ExitCode runThere(RemoteApplet applet, Command command, List<String> arguments, Interruption interruption)
            throws CommandException {
        try (applet) {
            return command instanceof AppletCommand concerning
                    ? concerning.run(applet, patience)
                    : new RemoteCommand(applet, console, patience).run(arguments, command.isEndless(), interruption);
        }
    }

    private ExitCode failed(ExitCode exitCode, Exception why) {
        LOGGER.log(System.Logger.Level.DEBUG, "A command failed", why);
        console.say(String.valueOf(why.getMessage()));
        return exitCode;
    }
}
