package org.presenceapplet.testing;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt16;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.telepathy.Account;
import org.presenceapplet.telepathy.AccountManager;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/** Mission Control, which the bus activates whenever it is spoken to, as some other program uses it. */
public final class MissionControl {
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private final Bus bus;

    MissionControl(Bus bus) {
        this.bus = bus;
    }

    /** Writes the file by which a bus knows how to activate it. */
    static void writeService(TemporaryHome home, String folder) {
        home.write(folder, AccountManager.NAME + ".service", """
                [D-BUS Service]
                Name=%s
                Exec=/usr/lib/telepathy/mission-control-5
                """.formatted(AccountManager.NAME));
    }

    /**
     * Another program makes an account of {@code me@localhost} on haze, which goes online; it may still be connecting on
     * return.
     *
     * @param port where the XMPP server listens on loopback
     * @return the account as the store calls it
     */
    public String create(int port) {
        Map<String, Variant<?>> parameters = Map.of(
                "account", new Variant<>("me@localhost"),
                "password", new Variant<>(XmppAccounts.PASSWORD),
                "server", new Variant<>("127.0.0.1"),
                "port", new Variant<>(new UInt16(port)),
                "require-encryption", new Variant<>(false),
                "auth-plain-in-clear", new Variant<>(true));
        Map<String, Variant<?>> properties = Map.of(
                Account.NAME + "." + Account.ENABLED, new Variant<>(true),
                Account.NAME + "." + Account.CONNECT_AUTOMATICALLY, new Variant<>(true),
                Account.NAME + "." + Account.REQUESTED_PRESENCE, presence(2, "available", ""));
        try {
            return bus.call(MethodCall.of(
                                    AccountManager.NAME, AccountManager.PATH, AccountManager.NAME, "CreateAccount")
                            .withArguments("sssa{sv}a{sv}", "haze", "jabber", "Test account", parameters, properties))
                    .get(0)
                    .toString()
                    .substring(Account.PATH_PREFIX.length());
        } catch (BusException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another program's wish for an account. */
    public void request(String account, int type, String status, String message) {
        ask(account, "Set", "ssv", Account.NAME, Account.REQUESTED_PRESENCE, presence(type, status, message));
    }

    /** What the account is asked for, as Mission Control says: type, status, message. */
    public List<?> requested(String account) {
        return property(account, Account.REQUESTED_PRESENCE);
    }

    /** What the account is to connect with the next time, as Mission Control says: type, status, message. */
    public List<?> automatic(String account) {
        return property(account, Account.AUTOMATIC_PRESENCE);
    }

    private List<?> property(String account, String name) {
        return (List<?>) ask(account, "Get", "ss", Account.NAME, name).get(0);
    }

    private static Variant<?> presence(int type, String status, String message) {
        return new Variant<>(new SimplePresenceStruct(new UInt32(type), status, message), "(uss)");
    }

    /** Kills it, as a crash does, and returns when it has left the bus. */
    public void kill() {
        NameKiller.kill(bus, AccountManager.NAME);
    }

    private List<Object> ask(String account, String member, String signature, Object... arguments) {
        try {
            return bus.call(MethodCall.of(AccountManager.NAME, Account.PATH_PREFIX + account, PROPERTIES, member)
                    .withArguments(signature, arguments));
        } catch (BusException e) {
            throw new IllegalStateException(e);
        }
    }
}
