package org.presenceapplet.telepathy;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;

/** {@code Channel_Info}, (osuu): a channel and whom it communicates with. */
public final class ChannelInfo extends Struct {
    @Position(0)
    public final DBusPath channel;

    @Position(1)
    public final String channelType;

    @Position(2)
    public final UInt32 handleType;

    @Position(3)
    public final UInt32 handle;

    public ChannelInfo(DBusPath channel, String channelType, UInt32 handleType, UInt32 handle) {
        this.channel = channel;
        this.channelType = channelType;
        this.handleType = handleType;
        this.handle = handle;
    }
}
