package org.presenceapplet.telepathy;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;

/** {@code Simple_Presence}, (uss): a presence of {@link ConnectionInterfaceSimplePresence}. The type is a {@link ConnectionPresenceType}. */
public final class SimplePresenceStruct extends Struct {
    @Position(0)
    public final UInt32 type;

    @Position(1)
    public final String status;

    @Position(2)
    public final String statusMessage;

    public SimplePresenceStruct(UInt32 type, String status, String statusMessage) {
        this.type = type;
        this.status = status;
        this.statusMessage = statusMessage;
    }
}
