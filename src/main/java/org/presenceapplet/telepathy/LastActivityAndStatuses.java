package org.presenceapplet.telepathy;

import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** {@code Last_Activity_And_Statuses}, (ua{sa{sv}}): a presence of {@link ConnectionInterfacePresence}. The last activity is in seconds since 1970 UTC; real connection managers send 0 for not known. The statuses are parameters by identifier. */
public final class LastActivityAndStatuses extends Struct {
    @Position(0)
    public final UInt32 lastActivity;

    @Position(1)
    public final Map<String, Map<String, Variant<?>>> statuses;

    public LastActivityAndStatuses(UInt32 lastActivity, Map<String, Map<String, Variant<?>>> statuses) {
        this.lastActivity = lastActivity;
        this.statuses = statuses;
    }
}
