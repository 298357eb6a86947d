package org.presenceapplet.control;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The flags that the applet itself is started with. They mean the same in every order, so that alone they can be read
 * without picocli, which takes as long to load as everything up to the tray icon.
 */
final class Flags {
    static final String DEMO = "--demo";
    static final String BACKGROUND = "--background";
    static final String VERBOSE = "--verbose";

    private static final Set<String> ALL = Set.of(DEMO, BACKGROUND, VERBOSE);

    private Flags() {}

    /** The applet that is wanted where there is nothing but flags, each of them once; empty where there is more to read. */
    static Optional<Result.Applet> alone(List<String> arguments) {
        Set<String> given = new HashSet<>(arguments);
        if (given.size() < arguments.size() || !ALL.containsAll(given)) {
            return Optional.empty();
        }
        Target target = given.contains(DEMO) ? new Target.Demo() : new Target.SessionBus();
        return Optional.of(new Result.Applet(new Options(target, given.contains(VERBOSE)), given.contains(BACKGROUND)));
    }
}
