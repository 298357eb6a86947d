import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes the manual page and the completions for bash, zsh and fish, all from the commands themselves, so that none can say
 * something else than the program does. Run by the build; takes the folder to write to.
 */
public final class Manual {
    private static final String PROGRAM = "presence-applet";

    /**
     * A command with what can be given to it.
     *
     * @param name the words it is called by; empty for the program itself
     */
    private record Command(
            String name,
            String description,
            List<String> subcommands,
            List<OptionSpec> options,
            List<PositionalParamSpec> parameters) {
        static Command of(CommandLine line, String name) {
            CommandSpec spec = line.getCommandSpec();
            return new Command(
                    name,
                    text(spec.usageMessage().description()),
                    List.copyOf(line.getSubcommands().keySet()),
                    spec.options().stream()
                            .sorted(Comparator.comparing(OptionSpec::longestName))
                            .toList(),
                    spec.positionalParameters());
        }

        /** Its words as one, for the shells. */
        String key() {
            return name.replace(' ', '-');
        }

        String takes() {
            return parameters.stream()
                    .map(PositionalParamSpec::paramLabel)
                    .findFirst()
                    .orElse("");
        }
    }

    private final List<Command> commands = new ArrayList<>();

    private Manual(CommandLine program) {
        add(program, "");
    }

    private void add(CommandLine line, String name) {
        commands.add(Command.of(line, name));
        line.getSubcommands().forEach((word, below) -> add(below, (name + ' ' + word).strip()));
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Manual manual = new Manual(program());
        write(folder, PROGRAM + ".1", manual.page());
        write(folder, PROGRAM + ".bash", manual.bash());
        write(folder, "_" + PROGRAM, manual.zsh());
        write(folder, PROGRAM + ".fish", manual.fish());
    }

    /** The parser with all its commands, which only the program itself has access to. */
    private static CommandLine program() throws ReflectiveOperationException {
        Class<?> consoleType = Class.forName("org.presenceapplet.control.Console");
        Constructor<?> constructor =
                consoleType.getConstructor(PrintStream.class, PrintStream.class, int.class, boolean.class);
        Object console = constructor.newInstance(System.out, System.err, 80, false);
        Method parser = Class.forName("org.presenceapplet.control.Arguments")
                .getDeclaredMethod("parser", consoleType, List.class);
        parser.setAccessible(true);
        return (CommandLine) parser.invoke(null, console, List.of("--help"));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String template(String name) throws IOException {
        try {
            return Files.readString(Path.of("packaging", "manual", name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IOException("to be run from the project's folder", e);
        }
    }

    private static String text(String[] lines) {
        return String.join(" ", lines);
    }

    private static String text(OptionSpec option) {
        return text(option.description());
    }

    private static boolean hasValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    // The manual page.

    private String page() throws IOException {
        Command program = commands.get(0);
        String all = commands.stream()
                .skip(1)
                .map(command -> section(command, program))
                .collect(Collectors.joining());
        return template(PROGRAM + ".1")
                .replace("@OPTIONS@\n", options(program, List.of()))
                .replace("@COMMANDS@\n", all);
    }

    private static String section(Command command, Command program) {
        StringBuilder usage = new StringBuilder(".TP\n\\fB" + roff(command.name()) + "\\fR");
        command.parameters()
                .forEach(parameter -> usage.append(
                        parameter.arity().min() == 0
                                ? " [\\fI" + roff(parameter.paramLabel()) + "\\fR]"
                                : " \\fI" + roff(parameter.paramLabel()) + "\\fR"));
        usage.append("\n" + roff(command.description()) + "\n");
        StringBuilder details = new StringBuilder();
        command.parameters()
                .forEach(parameter -> details.append(".TP\n\\fI" + roff(parameter.paramLabel()) + "\\fR\n"
                        + roff(text(parameter.description())) + "\n"));
        details.append(options(command, program.options()));
        return usage + (details.isEmpty() ? "" : ".RS\n" + details + ".RE\n");
    }

    private static String options(Command command, List<OptionSpec> known) {
        List<String> knownNames = known.stream().map(OptionSpec::longestName).toList();
        return command.options().stream()
                .filter(option -> !knownNames.contains(option.longestName()))
                .map(option -> ".TP\n"
                        + List.of(option.names()).stream()
                                .map(name -> "\\fB" + roff(name) + "\\fR")
                                .collect(Collectors.joining(", "))
                        + (hasValue(option) ? " \\fI" + roff(option.paramLabel()) + "\\fR" : "")
                        + "\n" + roff(text(option)) + "\n")
                .collect(Collectors.joining());
    }

    private static String roff(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    // The completions.

    private static String names(List<OptionSpec> options) {
        return options.stream().map(OptionSpec::longestName).collect(Collectors.joining(" "));
    }

    private String bash() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Command command : commands) {
            List<String> words = new ArrayList<>(command.subcommands());
            words.add(names(command.options()));
            table.append("    [%s]='%s'\n".formatted(quotedKey(command), String.join(" ", words)));
        }
        return template("completion.bash")
                .replace("@WORDS@\n", table)
                .replace("@VALUES@", String.join("|", valued()))
                .replace("@STATUS@", String.join("|", taking("STATUS")))
                .replace("@ID@", String.join("|", taking("ID")));
    }

    private static String quotedKey(Command command) {
        return command.name().isEmpty() ? "presence-applet" : command.key();
    }

    /** The options with a value of which nothing is known. */
    private List<String> valued() {
        return commands.stream()
                .flatMap(command -> command.options().stream())
                .filter(Manual::hasValue)
                .map(OptionSpec::longestName)
                .filter(name -> !name.equals("--account"))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> taking(String label) {
        return commands.stream()
                .filter(command -> command.takes().equals(label))
                .map(Command::key)
                .toList();
    }

    private String zsh() throws IOException {
        StringBuilder cases = new StringBuilder();
        for (Command command : commands) {
            cases.append("    ").append(quotedKey(command)).append(")\n");
            command.subcommands()
                    .forEach(word -> cases.append(
                            "      below_it+=(%s)\n".formatted(quoted(word + ':' + described(command, word)))));
            command.options()
                    .forEach(option -> cases.append("      options+=(%s)\n"
                            .formatted(quoted(
                                    option.longestName() + ':' + text(option).replace(":", "\\:")))));
            cases.append("      ;;\n");
        }
        return template("completion.zsh")
                .replace("@CASES@\n", cases)
                .replace("@NAMES@", names())
                .replace("@VALUES@", String.join("|", valued()))
                .replace("@STATUS@", String.join("|", taking("STATUS")))
                .replace("@ID@", String.join("|", taking("ID")));
    }

    private String names() {
        return commands.stream().skip(1).map(Command::key).collect(Collectors.joining("|"));
    }

    private String described(Command above, String word) {
        String name = (above.name() + ' ' + word).strip();
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .map(command -> command.description().replace(":", "\\:"))
                .findFirst()
                .orElseThrow();
    }

    private String fish() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Command command : commands) {
            String here = "complete -c %s -n '__presence_applet_in %s'".formatted(PROGRAM, quotedKey(command));
            command.subcommands()
                    .forEach(word -> lines.append("%s -a %s -d %s\n"
                            .formatted(
                                    here,
                                    word,
                                    fishQuoted(described(command, word).replace("\\:", ":")))));
            command.options()
                    .forEach(option -> lines.append("%s -l %s%s -d %s\n"
                            .formatted(
                                    here,
                                    option.longestName().substring(2),
                                    fishValue(option),
                                    fishQuoted(text(option)))));
            if (command.takes().equals("STATUS")) {
                lines.append(here + " -a '(__presence_applet_ask statuses status)'\n");
            } else if (command.takes().equals("ID")) {
                lines.append(here + " -a '(__presence_applet_ask accounts account)'\n");
            }
        }
        return template("completion.fish").replace("@NAMES@", names().replace('|', ' ')) + lines;
    }

    private static String fishValue(OptionSpec option) {
        if (!hasValue(option)) {
            return "";
        }
        return option.longestName().equals("--account") ? " -x -a '(__presence_applet_ask accounts account)'" : " -x";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String fishQuoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
