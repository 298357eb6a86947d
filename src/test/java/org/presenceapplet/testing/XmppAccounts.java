package org.presenceapplet.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who has an account at the server, and whom they know; written straight into prosody's file store. */
public final class XmppAccounts {
    public static final String PASSWORD = "secret";

    private static final String ACCOUNT = "return { [\"password\"] = \"" + PASSWORD + "\"; };\n";

    private static final String KNOWS_ME = """
            return {
              [false] = { version = 1 };
              ["me@localhost"] = { subscription = "both"; name = "Me"; groups = {} };
            };
            """;

    /** We see alice, bob, carol and frank; dave has not answered yet, erin sees us, and grace asks to. */
    private static final String MINE = """
            return {
              [false] = { version = 1; pending = { ["grace@localhost"] = true } };
              ["alice@localhost"] = { subscription = "both"; name = "Alice Anders"; groups = { ["Friends"] = true } };
              ["bob@localhost"] = { subscription = "both"; name = "Bob Børge";
                                    groups = { ["Friends"] = true; ["Work"] = true } };
              ["carol@localhost"] = { subscription = "both"; groups = {} };
              ["dave@localhost"] = { subscription = "none"; ask = "subscribe"; name = "Dave";
                                     groups = { ["Work"] = true } };
              ["erin@localhost"] = { subscription = "from"; name = "Erin"; groups = { ["Work"] = true } };
              ["frank@localhost"] = { subscription = "to"; name = "Frank"; groups = { ["Work"] = true } };
            %s};
            """;

    private static final String ONE_OF_THE_CROWD = """
              ["%1$s"] = { subscription = "both"; name = "Contact %2$05d"; groups = { ["Group %3$02d"] = true } };
            """;
    private static final int GROUPS = 10;

    private XmppAccounts() {}

    /**
     * @param store the folder of prosody's store for its host
     * @param crowd how many of {@link XmppCrowd} we see too
     */
    static void write(TemporaryHome home, String store, int crowd) {
        for (String name : List.of("me", "alice", "bob", "carol", "dave", "erin", "frank", "grace")) {
            home.write(store + "/accounts", name + ".dat", ACCOUNT);
        }
        for (String name : List.of("alice", "bob", "carol")) {
            home.write(store + "/roster", name + ".dat", KNOWS_ME);
        }
        home.write(store + "/roster", "me.dat", MINE.formatted(crowd(crowd)));
    }

    private static String crowd(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(
                        number -> ONE_OF_THE_CROWD.formatted(XmppCrowd.identifier(number), number, 1 + number % GROUPS))
                .collect(Collectors.joining());
    }
}
