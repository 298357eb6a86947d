package org.presenceapplet.telepathy;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;

/** {@code Simple_Status_Spec}, (ubb): a status of {@link ConnectionInterfaceSimplePresence}. The type is a {@link ConnectionPresenceType}. */
public final class SimpleStatusSpec extends Struct {
    @Position(0)
    public final UInt32 type;

    @Position(1)
    public final boolean maySetOnSelf;

    @Position(2)
    public final boolean canHaveMessage;

    public SimpleStatusSpec(UInt32 type, boolean maySetOnSelf, boolean canHaveMessage) {
        this.type = type;
        this.maySetOnSelf = maySetOnSelf;
        this.canHaveMessage = canHaveMessage;
    }
}
