package org.presenceapplet.service;

import java.util.List;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.WellKnownStatus;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/** {@code Simple_Presence}, (uss), as accounts are asked for it. */
record RequestedPresence(PresenceType type, String status, String message) {
    static final RequestedPresence OFFLINE = new RequestedPresence(PresenceType.OFFLINE, WellKnownStatus.OFFLINE, "");

    static RequestedPresence of(PresenceType type, StatusChoice choice) {
        return new RequestedPresence(type, choice.id(), choice.message());
    }

    /** As it came over the bus; offline where it makes no sense. */
    static RequestedPresence ofWire(@Nullable Object wire) {
        List<?> struct = Wire.list(wire);
        PresenceType type = PresenceType.ofValue(Wire.number(Wire.argument(struct, 0), 0));
        return type.maySetOnSelf()
                ? new RequestedPresence(
                        type, Wire.string(Wire.argument(struct, 1)), Wire.string(Wire.argument(struct, 2)))
                : OFFLINE;
    }

    boolean isOffline() {
        return type == PresenceType.OFFLINE;
    }

    StatusChoice choice() {
        return StatusChoice.of(status, message);
    }

    /** As it comes over the bus. */
    List<Object> wire() {
        return List.of((long) type.value(), status, message);
    }

    /** As it is sent. */
    Variant<?> variant() {
        return new Variant<>(new SimplePresenceStruct(new UInt32(type.value()), status, message), "(uss)");
    }
}
