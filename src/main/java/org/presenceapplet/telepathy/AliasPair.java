package org.presenceapplet.telepathy;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;

/** {@code Alias_Pair}, (us): a contact and its alias. */
public final class AliasPair extends Struct {
    @Position(0)
    public final UInt32 handle;

    @Position(1)
    public final String alias;

    public AliasPair(UInt32 handle, String alias) {
        this.handle = handle;
        this.alias = alias;
    }
}
