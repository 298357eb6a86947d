package org.presenceapplet.control;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.Texts;

/** The protocols that an account can be made for. */
record Protocols(List<Protocol> all) {
    private static final String XMPP = "xmpp";
    private static final String NAME_OF_XMPP = "jabber";

    /** Speaks nearly everything through libpurple, and each less well than a manager made for it. */
    private static final String STOPGAP = "haze";

    /**
     * The one that the user means.
     *
     * @param manager who is to speak it; null for the best that does
     * @throws CommandException where there is none
     */
    Protocol choose(String written, @Nullable String manager) throws CommandException {
        String lower = written.toLowerCase(Locale.ROOT);
        String name = lower.equals(XMPP) ? NAME_OF_XMPP : lower;
        List<Protocol> spoken = all.stream()
                .filter(protocol -> protocol.name().toLowerCase(Locale.ROOT).equals(name))
                .toList();
        if (spoken.isEmpty()) {
            throw none(
                    all.isEmpty()
                            ? Texts.text("cli.no-protocols")
                            : Texts.text("cli.no-such-protocol", written, names(all, Protocol::name)));
        }
        return spoken.stream()
                .filter(protocol -> manager == null || protocol.manager().equals(manager))
                .min(Comparator.comparing(
                                (Protocol protocol) -> protocol.manager().equals(STOPGAP))
                        .thenComparing(Protocol::manager))
                .orElseThrow(() -> none(Texts.text(
                        "cli.no-such-manager", String.valueOf(manager), name, names(spoken, Protocol::manager))));
    }

    private static String names(List<Protocol> protocols, Function<Protocol, String> name) {
        return protocols.stream().map(name).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static CommandException none(String sentence) {
        return new CommandException(ExitCode.NO_ACCOUNT, sentence);
    }
}
