package org.presenceapplet.testing;

import java.util.List;
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

    /** Another program's wish for an account. */
    public void request(String account, int type, String status, String message) {
        Variant<?> presence = new Variant<>(new SimplePresenceStruct(new UInt32(type), status, message), "(uss)");
        ask(account, "Set", "ssv", Account.NAME, Account.REQUESTED_PRESENCE, presence);
    }

    /** What the account is asked for, as Mission Control says: type, status, message. */
    public List<?> requested(String account) {
        return (List<?>) ask(account, "Get", "ss", Account.NAME, Account.REQUESTED_PRESENCE)
                .get(0);
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
