package org.presenceapplet.telepathy;

import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;

/** {@code Status_Spec}, (ubba{ss}): a status of {@link ConnectionInterfacePresence}. The type is a {@link ConnectionPresenceType}; the parameters are names and their D-Bus signatures. */
public final class StatusSpec extends Struct {
    @Position(0)
    public final UInt32 type;

    @Position(1)
    public final boolean maySetOnSelf;

    @Position(2)
    public final boolean exclusive;

    @Position(3)
    public final Map<String, String> parameters;

    public StatusSpec(UInt32 type, boolean maySetOnSelf, boolean exclusive, Map<String, String> parameters) {
        this.type = type;
        this.maySetOnSelf = maySetOnSelf;
        this.exclusive = exclusive;
        this.parameters = parameters;
    }
}
