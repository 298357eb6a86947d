package org.presenceapplet.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;

/**
 * A presence as a connection sent it, before its statuses have their types: {@code PresenceUpdate} names none.
 *
 * @param lastActivity seconds since 1970 UTC; 0 where it is not known
 */
record RawPresence(long lastActivity, List<RawStatus> statuses) {

    /**
     * @param typeOrNull the type as sent; null where the interface sends none
     * @param parameters with plain values of whatever type they were sent in
     */
    record RawStatus(String id, @Nullable PresenceType typeOrNull, Map<String, Object> parameters) {}

    /** Decodes {@code Contact_Presences}, a{u(ua{sa{sv}})}. Handle 0 is nobody (haze sends it before CONNECTED). */
    static Map<Long, RawPresence> contactPresences(@Nullable Object wire) {
        return byHandle(
                wire,
                struct -> new RawPresence(
                        Wire.number(Wire.argument(struct, 0), 0), rawStatuses(Wire.map(Wire.argument(struct, 1)))));
    }

    /** Decodes {@code Simple_Contact_Presences}, a{u(uss)}. */
    static Map<Long, RawPresence> simpleContactPresences(@Nullable Object wire) {
        return byHandle(wire, struct -> {
            String message = Wire.string(Wire.argument(struct, 2));
            return new RawPresence(
                    0,
                    List.of(new RawStatus(
                            Wire.string(Wire.argument(struct, 1)),
                            PresenceType.ofValue(Wire.number(Wire.argument(struct, 0), 0)),
                            message.isEmpty() ? Map.of() : Map.of(Status.MESSAGE, message))));
        });
    }

    /** The presence with each status typed: as sent, else as the connection lists it, else as the specification does. */
    Presence resolve(Offer offer) {
        List<Status> resolved = new ArrayList<>(statuses.size());
        for (RawStatus status : statuses) {
            PresenceType type = status.typeOrNull();
            resolved.add(new Status(status.id(), type == null ? offer.typeOf(status.id()) : type, status.parameters()));
        }
        return new Presence(resolved, lastActivity == 0 ? null : Instant.ofEpochSecond(lastActivity));
    }

    private interface Decoder {
        RawPresence decode(List<?> struct);
    }

    private static Map<Long, RawPresence> byHandle(@Nullable Object wire, Decoder decoder) {
        Map<?, ?> entries = Wire.map(wire);
        Map<Long, RawPresence> presences = new HashMap<>(entries.size() * 4 / 3 + 1);
        entries.forEach((key, struct) -> {
            long handle = Wire.number(key, 0);
            if (handle != 0) {
                presences.put(handle, decoder.decode(Wire.list(struct)));
            }
        });
        return presences;
    }

    private static List<RawStatus> rawStatuses(Map<?, ?> wire) {
        List<RawStatus> statuses = new ArrayList<>(wire.size());
        wire.forEach((id, parameters) ->
                statuses.add(new RawStatus(Wire.string(id), null, parameters(Wire.map(parameters)))));
        return statuses;
    }

    /** Not copied, for {@link Status} does that; parameters whose names are no strings are no parameters. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> parameters(Map<?, ?> wire) {
        for (Object name : wire.keySet()) {
            if (!(name instanceof String)) {
                return Map.of();
            }
        }
        return (Map<String, Object>) wire;
    }
}
