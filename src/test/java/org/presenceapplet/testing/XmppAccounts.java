package org.presenceapplet.testing;

import java.util.List;

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
            };
            """;

    private XmppAccounts() {}

    /** @param store the folder of prosody's store for its host */
    static void write(TemporaryHome home, String store) {
        for (String name : List.of("me", "alice", "bob", "carol", "dave", "erin", "frank", "grace")) {
            home.write(store + "/accounts", name + ".dat", ACCOUNT);
        }
        for (String name : List.of("alice", "bob", "carol")) {
            home.write(store + "/roster", name + ".dat", KNOWS_ME);
        }
        home.write(store + "/roster", "me.dat", MINE);
    }
}
