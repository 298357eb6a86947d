package org.presenceapplet.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.telepathy.Account;
import org.presenceapplet.telepathy.AccountManager;

/**
 * The account manager's objects on the bus. Calls wait for their answer, and start the manager where it can be started.
 *
 * @param timeout how long any one call may take
 */
record AccountManagerObject(Bus bus, Duration timeout) {
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final String DAEMON = "org.freedesktop.DBus";

    /** Whether it runs, or starts when it is called. */
    boolean isAvailable() throws BusException {
        return names("ListNames").contains(AccountManager.NAME)
                || names("ListActivatableNames").contains(AccountManager.NAME);
    }

    /** What the daemon's method lists. */
    List<String> names(String member) throws BusException {
        return Wire.strings(Wire.argument(bus.call(MethodCall.of(DAEMON, "/org/freedesktop/DBus", DAEMON, member)), 0));
    }

    /** Every account, valid or not, by its identifier; one that goes meanwhile is left out. */
    Map<String, AccountFacts> readAll() throws BusException {
        Map<?, ?> manager = properties(AccountManager.PATH, AccountManager.NAME);
        List<String> paths = new ArrayList<>(Wire.strings(manager.get(AccountManager.VALID_ACCOUNTS)));
        paths.addAll(Wire.strings(manager.get(AccountManager.INVALID_ACCOUNTS)));
        Map<String, AccountFacts> accounts = new HashMap<>();
        for (String path : paths) {
            if (path.startsWith(Account.PATH_PREFIX)) {
                String id = path.substring(Account.PATH_PREFIX.length());
                try {
                    accounts.put(id, read(id));
                } catch (BusException e) {
                    if (e.errorName().equals(BusException.DISCONNECTED)
                            || e.errorName().equals(BusException.NO_REPLY)) {
                        throw e;
                    }
                }
            }
        }
        return accounts;
    }

    AccountFacts read(String account) throws BusException {
        return AccountFacts.of(account, properties(Account.PATH_PREFIX + account, Account.NAME));
    }

    Map<?, ?> parameters(String account) throws BusException {
        return Wire.map(properties(Account.PATH_PREFIX + account, Account.NAME).get(Account.PARAMETERS));
    }

    String create(
            String manager,
            String protocol,
            String displayName,
            Map<String, Variant<?>> parameters,
            Map<String, Variant<?>> properties)
            throws BusException {
        Object path = Wire.argument(
                call(
                        AccountManager.PATH,
                        AccountManager.NAME,
                        "CreateAccount",
                        "sssa{sv}a{sv}",
                        manager,
                        protocol,
                        displayName,
                        parameters,
                        properties),
                0);
        String text = Wire.string(path);
        return text.startsWith(Account.PATH_PREFIX) ? text.substring(Account.PATH_PREFIX.length()) : text;
    }

    /** Calls a method of an account. */
    List<Object> call(String account, String member, String signature, Object... arguments) throws BusException {
        return call(Account.PATH_PREFIX + account, Account.NAME, member, signature, arguments);
    }

    /** Sets a property of an account. */
    void set(String account, String property, Variant<?> value) throws BusException {
        var unused = call(Account.PATH_PREFIX + account, PROPERTIES, "Set", "ssv", Account.NAME, property, value);
    }

    private Map<?, ?> properties(String path, String interfaceName) throws BusException {
        return Wire.map(Wire.argument(call(path, PROPERTIES, "GetAll", "s", interfaceName), 0));
    }

    private List<Object> call(String path, String interfaceName, String member, String signature, Object... arguments)
            throws BusException {
        return bus.call(new MethodCall(
                AccountManager.NAME, path, interfaceName, member, timeout, signature, List.of(arguments)));
    }
}
