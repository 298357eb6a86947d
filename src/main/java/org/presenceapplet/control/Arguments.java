package org.presenceapplet.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The program's arguments: the options that go with every command, before it or after it, and the command. */
@CommandLine.Command(
        name = Console.PROGRAM,
        description = "${bundle:cli.help.program}",
        synopsisSubcommandLabel = "[COMMAND]",
        versionProvider = Version.class,
        exitCodeListHeading = "%n${bundle:cli.help.exit-codes}%n",
        exitCodeList = {
            "0:${bundle:cli.help.exit.0}",
            "1:${bundle:cli.help.exit.1}",
            "2:${bundle:cli.help.exit.2}",
            "3:${bundle:cli.help.exit.3}",
            "4:${bundle:cli.help.exit.4}"
        })
final class Arguments {
    private static final String VERSION = "--version";
    private static final int LEAST_HELP_COLUMNS = 60;
    private static final int MOST_HELP_COLUMNS = 100;

    // Without a default, picocli takes a flag both before and after the command for its opposite.
    @Option(
            names = PlainArguments.DEMO,
            defaultValue = "false",
            scope = ScopeType.INHERIT,
            description = "${bundle:cli.help.demo}")
    private boolean demo;

    @Option(names = "--bus", scope = ScopeType.INHERIT, paramLabel = "ADDRESS", description = "${bundle:cli.help.bus}")
    private @Nullable String bus;

    @Option(names = PlainArguments.BACKGROUND, description = "${bundle:cli.help.background}")
    private boolean background;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "${bundle:cli.help.help}")
    @SuppressWarnings("UnusedVariable") // asked of picocli, which prints the help itself
    private boolean help;

    @Option(names = VERSION, versionHelp = true, description = "${bundle:cli.help.version}")
    @SuppressWarnings("UnusedVariable") // likewise
    private boolean version;

    @Option(
            names = PlainArguments.VERBOSE,
            defaultValue = "false",
            scope = ScopeType.INHERIT,
            description = "${bundle:cli.help.verbose}")
    private boolean verbose;

    private static final Map<String, Supplier<Command>> COMMANDS = commands();

    private static Map<String, Supplier<Command>> commands() {
        Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
        commands.put("contacts", () -> new ContactsCommand(false));
        commands.put("watch", () -> new WatchCommand(false));
        commands.put("status", () -> new StatusCommand(false));
        commands.put("statuses", () -> new StatusesCommand(false));
        commands.put("set", SetCommand::new);
        commands.put("add", AddCommand::new);
        commands.put("remove", RemoveCommand::new);
        commands.put("clear", ClearCommand::new);
        commands.put("accounts", AccountsCommand::new);
        commands.put("show", AppletCommand.Show::new);
        commands.put("hide", AppletCommand.Hide::new);
        commands.put("quit", AppletCommand.Quit::new);
        return commands;
    }

    /** What says all by itself: with nothing but these the applet is wanted, or its version. */
    private static final Set<String> NO_COMMAND =
            Set.of(PlainArguments.DEMO, PlainArguments.BACKGROUND, PlainArguments.VERBOSE, VERSION);

    /**
     * A parser for these arguments. Taking a command apart takes picocli longer than most commands take, so it is given
     * only those that are named; all of them where none is, for the help or to tell what might have been meant.
     */
    static CommandLine parser(Console console, List<String> arguments) {
        CommandLine parser = new CommandLine(new Arguments());
        Predicate<String> isWanted =
                arguments.stream().anyMatch(COMMANDS::containsKey) ? arguments::contains : name -> true;
        if (!NO_COMMAND.containsAll(arguments)) {
            COMMANDS.forEach((name, command) -> {
                if (isWanted.test(name)) {
                    parser.addSubcommand(name, command.get());
                }
            });
        }
        return parser.setResourceBundle(Texts.bundle())
                .setExpandAtFiles(false)
                .setUsageHelpWidth(Math.min(MOST_HELP_COLUMNS, Math.max(LEAST_HELP_COLUMNS, console.columns())))
                .setColorScheme(Help.defaultColorScheme(console.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setOut(console.out());
    }

    /** Whether the applet is to start without its window. */
    boolean background() {
        return background;
    }

    /** @throws ParameterException where two options exclude each other */
    Options options(ParseResult parsed) {
        if (background && parsed.hasSubcommand()) {
            throw new ParameterException(parsed.commandSpec().commandLine(), Texts.text("cli.background-alone"));
        }
        if (demo && bus != null) {
            throw new ParameterException(parsed.commandSpec().commandLine(), Texts.text("cli.demo-or-bus"));
        }
        Target target = demo ? new Target.Demo() : bus != null ? new Target.Address(bus) : new Target.SessionBus();
        return new Options(target, verbose);
    }
}
