package org.presenceapplet.demo;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.telepathy.LastActivityAndStatuses;
import org.presenceapplet.telepathy.StatusSpec;

/** {@code Connection.Interface.Presence} of a demo connection. */
@SuppressWarnings("MemberName") // the specification's names
final class PresenceFacet extends Facet implements ConnectionInterfacePresence {
    PresenceFacet(DemoConnection connection) {
        super(connection);
    }

    @Override
    public Map<String, StatusSpec> GetStatuses() {
        connection.requireConnected();
        return connection.server().statuses().values().stream()
                .collect(toMap(
                        DemoStatus::identifier,
                        status -> new StatusSpec(
                                new UInt32(status.type()),
                                status.maySetOnSelf(),
                                status.exclusive(),
                                status.parameters())));
    }

    @Override
    public Map<UInt32, LastActivityAndStatuses> GetPresence(List<UInt32> contacts) {
        connection.requireConnected();
        return WirePresence.legacy(connection.presences(handles(contacts)));
    }

    @Override
    public void RequestPresence(List<UInt32> contacts) {
        connection.requireConnected();
        connection.requestPresence(handles(contacts));
    }

    @Override
    public void SetStatus(Map<String, Map<String, Variant<?>>> statuses) {
        connection.requireConnected();
        Map<String, Map<String, Object>> wanted = statuses.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> WirePresence.parameters(entry.getValue())));
        connection.changeOwnPresence(now -> OwnStatusRules.set(now, wanted));
    }

    @Override
    public void AddStatus(String status, Map<String, Variant<?>> parameters) {
        connection.requireConnected();
        connection.changeOwnPresence(now -> OwnStatusRules.add(now, status, WirePresence.parameters(parameters)));
    }

    @Override
    public void RemoveStatus(String status) {
        connection.requireConnected();
        connection.changeOwnPresence(now -> OwnStatusRules.remove(now, status));
    }

    @Override
    public void ClearStatus() {
        connection.requireConnected();
        connection.changeOwnPresence(OwnStatusRules::clear);
    }

    @Override
    public void SetLastActivityTime(UInt32 time) {
        connection.requireConnected();
        connection.changeOwnPresence(now -> now.lastActiveAt(time.longValue()));
    }
}
