package org.presenceapplet.telepathy;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** {@code Param_Spec}, (susv): a parameter of {@link ConnectionManager#RequestConnection}. The flags are a sum of {@link ConnMgrParamFlags}; the default value means something only if they say so. */
public final class ParamSpec extends Struct {
    @Position(0)
    public final String name;

    @Position(1)
    public final UInt32 flags;

    @Position(2)
    public final String signature;

    @Position(3)
    public final Variant<?> defaultValue;

    public ParamSpec(String name, UInt32 flags, String signature, Variant<?> defaultValue) {
        this.name = name;
        this.flags = flags;
        this.signature = signature;
        this.defaultValue = defaultValue;
    }
}
