package org.presenceapplet.demo;

import java.util.List;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.telepathy.ChannelInfo;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionStatus;
import org.presenceapplet.telepathy.HandleType;

/** {@code Connection} of a demo connection. It has no channels. */
@SuppressWarnings("MemberName") // the specification's names
final class ConnectionFacet extends Facet implements Connection {
    private final DemoScheduler scheduler;
    private final List<String> interfaces;

    ConnectionFacet(DemoConnection connection, DemoScheduler scheduler, List<String> interfaces) {
        super(connection);
        this.scheduler = scheduler;
        this.interfaces = interfaces;
    }

    @Override
    public void Connect() {
        connection.connect(scheduler);
    }

    @Override
    public void Disconnect() {
        connection.disconnect();
    }

    @Override
    public List<String> GetInterfaces() {
        return interfaces;
    }

    @Override
    public String GetProtocol() {
        return DemoManager.PROTOCOL;
    }

    @Override
    public UInt32 GetSelfHandle() {
        connection.requireConnected();
        return new UInt32(DemoRoster.SELF);
    }

    /** The property SelfHandle, which unlike the method may be asked for at any time: 0 until CONNECTED. */
    UInt32 selfHandle() {
        return new UInt32(connection.status() == ConnectionStatus.CONNECTED ? DemoRoster.SELF : 0);
    }

    /** The property SelfID: empty until CONNECTED. */
    String selfId() {
        return connection.status() == ConnectionStatus.CONNECTED
                ? connection.contact(DemoRoster.SELF).identifier()
                : "";
    }

    @Override
    public UInt32 GetStatus() {
        return new UInt32(connection.status());
    }

    @Override
    public void HoldHandles(UInt32 handleType, List<UInt32> handles) {
        InspectHandles(handleType, handles);
    }

    @Override
    public void ReleaseHandles(UInt32 handleType, List<UInt32> handles) {
        InspectHandles(handleType, handles);
    }

    @Override
    public List<String> InspectHandles(UInt32 handleType, List<UInt32> handles) {
        requireContacts(handleType);
        return handles(handles).stream()
                .map(handle -> connection.contact(handle).identifier())
                .toList();
    }

    @Override
    public List<UInt32> RequestHandles(UInt32 handleType, List<String> identifiers) {
        requireContacts(handleType);
        return identifiers.stream()
                .map(identifier -> new UInt32(connection.handleOf(identifier)))
                .toList();
    }

    private void requireContacts(UInt32 handleType) {
        connection.requireConnected();
        if (handleType.intValue() != HandleType.CONTACT) {
            throw RefusedException.invalidArgument("there are only handles of contacts here");
        }
    }

    @Override
    public List<ChannelInfo> ListChannels() {
        connection.requireConnected();
        return List.of();
    }

    @Override
    public DBusPath RequestChannel(String type, UInt32 handleType, UInt32 handle, boolean suppressHandler) {
        throw RefusedException.notImplemented("the demo has no channels");
    }

    @Override
    public void AddClientInterest(List<String> tokens) {
        // nothing here is costly
    }

    @Override
    public void RemoveClientInterest(List<String> tokens) {
        // nothing here is costly
    }
}
