package org.presenceapplet.demo;

import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.AccountManager;

/** {@code AccountManager} of the demo. */
@SuppressWarnings("MemberName") // the specification's names
final class AccountManagerFacet implements AccountManager {
    private final DemoAccountManager manager;

    AccountManagerFacet(DemoAccountManager manager) {
        this.manager = manager;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public DBusPath CreateAccount(
            String connectionManager,
            String protocol,
            String displayName,
            Map<String, Variant<?>> parameters,
            Map<String, Variant<?>> properties) {
        if (!connectionManager.equals(DemoManager.NAME) || !protocol.equals(DemoManager.PROTOCOL)) {
            throw RefusedException.notImplemented(
                    "Protocol '" + protocol + "' not found on CM '" + connectionManager + "'");
        }
        return new DBusPath(manager.create(displayName, DemoParameters.check(parameters), properties));
    }
}
