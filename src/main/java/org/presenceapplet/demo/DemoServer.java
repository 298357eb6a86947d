package org.presenceapplet.demo;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A pretended server: who is there, and which statuses it knows. */
enum DemoServer {
    /** Knows every status. Stands for all servers without a name here. */
    HOME("demo.example"),

    /** Knows few statuses, and other people. */
    WORK("work.example"),

    /** Never answers: whoever connects to it stays CONNECTING. */
    SILENT("silent.example");

    private static final String WRONG_PASSWORD = "wrong";

    private static final Map<String, DemoStatus> FEW_STATUSES = DemoStatuses.ALL.entrySet().stream()
            .filter(status -> Set.of("available", "away", "xa", "offline", "unknown", "error")
                    .contains(status.getKey()))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String host;

    DemoServer(String host) {
        this.host = host;
    }

    static DemoServer of(String host) {
        return Stream.of(values())
                .filter(server -> server.host.equals(host))
                .findFirst()
                .orElse(HOME);
    }

    String host() {
        return host;
    }

    boolean answers() {
        return this != SILENT;
    }

    /** Whether this password is let in: every one is, but for the word {@code wrong}. */
    boolean accepts(String password) {
        return !password.equals(WRONG_PASSWORD);
    }

    /** The statuses it knows, by identifier. */
    Map<String, DemoStatus> statuses() {
        return this == WORK ? FEW_STATUSES : DemoStatuses.ALL;
    }

    boolean knows(DemoPresence presence) {
        return statuses().keySet().containsAll(presence.statuses().keySet());
    }

    /** Who is on the user's contact list: so many at home, always the same at work. */
    List<DemoContact> people(int count, Random random) {
        return this == WORK ? DemoColleagues.ALL : DemoPeople.people(count, random);
    }

    /** A presence such as its people usually show. */
    DemoPresence somePresence(Random random) {
        DemoPresence presence = DemoPeople.somePresence(random);
        return knows(presence) ? presence : somePresence(random);
    }
}
