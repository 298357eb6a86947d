package org.presenceapplet.demo;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;
import org.presenceapplet.telepathy.SimplePresenceStruct;
import org.presenceapplet.telepathy.SimpleStatusSpec;

/** {@code Connection.Interface.SimplePresence} of a demo connection. */
@SuppressWarnings("MemberName") // the specification's names
final class SimplePresenceFacet extends Facet implements ConnectionInterfaceSimplePresence {
    SimplePresenceFacet(DemoConnection connection) {
        super(connection);
    }

    /** Unlike the legacy SetStatus this may be called before connecting. */
    @Override
    public void SetPresence(String status, String statusMessage) {
        connection.changeOwnPresence(now -> OwnStatusRules.setSimple(now, status, statusMessage));
    }

    @Override
    public Map<UInt32, SimplePresenceStruct> GetPresences(List<UInt32> contacts) {
        connection.requireConnected();
        return WirePresence.simple(connection.presences(handles(contacts)));
    }

    /** The property Statuses of a connection to this server. */
    static Map<String, SimpleStatusSpec> statuses(DemoServer server) {
        return server.statuses().values().stream()
                .collect(toMap(
                        DemoStatus::identifier,
                        status -> new SimpleStatusSpec(
                                new UInt32(status.type()), status.maySetOnSelf(), status.canHaveMessage())));
    }
}
