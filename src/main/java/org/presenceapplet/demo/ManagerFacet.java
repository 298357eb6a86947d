package org.presenceapplet.demo;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.ConnectionManager;
import org.presenceapplet.telepathy.Pair;
import org.presenceapplet.telepathy.ParamSpec;

/** {@code ConnectionManager} of the demo: one protocol. */
@SuppressWarnings("MemberName") // the specification's names
final class ManagerFacet implements ConnectionManager {
    private final DemoManager manager;

    ManagerFacet(DemoManager manager) {
        this.manager = manager;
    }

    @Override
    public String getObjectPath() {
        return DemoManager.PATH;
    }

    @Override
    public List<String> ListProtocols() {
        return List.of(DemoManager.PROTOCOL);
    }

    @Override
    public List<ParamSpec> GetParameters(String protocol) {
        requireKnown(protocol);
        return DemoParameters.ALL;
    }

    @Override
    public Pair<String, DBusPath> RequestConnection(String protocol, Map<String, Variant<?>> parameters) {
        requireKnown(protocol);
        DemoConnection connection = manager.requestConnection(DemoLogin.of(DemoParameters.check(parameters)));
        return new Pair<>(connection.busName(), new DBusPath(connection.path()));
    }

    private static void requireKnown(String protocol) {
        if (!protocol.equals(DemoManager.PROTOCOL)) {
            throw RefusedException.notImplemented("there is no protocol '" + protocol + "' here");
        }
    }
}
