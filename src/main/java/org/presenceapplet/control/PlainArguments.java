package org.presenceapplet.control;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that can be read without picocli, which takes as long to load as everything up to the tray icon, and a
 * quarter of most commands: flags, and perhaps one command that needs nothing more than its name. They mean here what
 * they mean to picocli.
 *
 * @param background whether the applet is to start without its window
 * @param command empty where the applet itself is wanted
 */
record PlainArguments(Options options, boolean background, Optional<Command> command) {
    static final String DEMO = "--demo";
    static final String BACKGROUND = "--background";
    static final String VERBOSE = "--verbose";
    static final String JSON = "--json";

    /** What may stand before a command and after it. */
    private static final Set<String> FLAGS = Set.of(DEMO, BACKGROUND, VERBOSE);

    /** Empty where there is more to read, or where something is wrong. */
    static Optional<PlainArguments> read(List<String> arguments) {
        Set<String> given = new HashSet<>(arguments);
        if (given.size() < arguments.size()) {
            return Optional.empty();
        }
        given.removeAll(FLAGS);
        if (given.isEmpty()) {
            return Optional.of(of(arguments, Optional.empty()));
        }
        boolean json = given.remove(JSON);
        if (given.size() != 1 || arguments.contains(BACKGROUND)) {
            return Optional.empty();
        }
        String name = given.iterator().next();
        if (json && arguments.indexOf(JSON) < arguments.indexOf(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(command(name, json)).map(command -> of(arguments, Optional.of(command)));
    }

    private static PlainArguments of(List<String> arguments, Optional<Command> command) {
        Target target = arguments.contains(DEMO) ? new Target.Demo() : new Target.SessionBus();
        return new PlainArguments(
                new Options(target, arguments.contains(VERBOSE)), arguments.contains(BACKGROUND), command);
    }

    private static @Nullable Command command(String name, boolean json) {
        return switch (name) {
            case "contacts" -> new ContactsCommand(json);
            case "watch" -> new WatchCommand(json);
            case "status" -> new StatusCommand(json);
            case "statuses" -> new StatusesCommand(json);
            default -> json ? null : commandWithoutJson(name);
        };
    }

    private static @Nullable Command commandWithoutJson(String name) {
        return switch (name) {
            case "clear" -> new ClearCommand();
            case "show" -> new AppletCommand.Show();
            case "hide" -> new AppletCommand.Hide();
            case "quit" -> new AppletCommand.Quit();
            default -> null;
        };
    }
}
