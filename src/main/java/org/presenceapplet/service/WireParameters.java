package org.presenceapplet.service;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt16;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;

/** Boxes the parameters of a status in the D-Bus types the connection declares for them. */
final class WireParameters {
    private WireParameters() {}

    /**
     * The parameters as SetStatus and AddStatus take them.
     *
     * @throws PresenceException InvalidArgument where the status does not declare a parameter, or the value is not of
     *     the declared type
     */
    static Map<String, Variant<?>> of(StatusChoice status, Offer offer) throws PresenceException {
        Map<String, String> declared =
                offer.status(status.id()).map(StatusSpec::parameters).orElse(Map.of());
        Map<String, Variant<?>> variants = new LinkedHashMap<>();
        for (Map.Entry<String, Object> parameter : status.parameters().entrySet()) {
            String signature = declared.get(parameter.getKey());
            if (signature == null) {
                throw invalid("'" + status.id() + "' has no parameter '" + parameter.getKey() + "'");
            }
            variants.put(parameter.getKey(), variant(parameter.getKey(), parameter.getValue(), signature));
        }
        return variants;
    }

    static Variant<?> variant(String name, Object value, String signature) throws PresenceException {
        try {
            return new Variant<>(wireValue(value, ParameterType.ofSignature(signature)), signature);
        } catch (ClassCastException | IllegalArgumentException e) {
            throw invalid("the parameter '" + name + "' is not of the D-Bus type " + signature);
        }
    }

    private static Object wireValue(Object value, ParameterType type) {
        return switch (type) {
            case STRING -> (String) value;
            case BOOLEAN -> (Boolean) value;
            case INT16 -> ((Number) value).shortValue();
            case UINT16 -> new UInt16(((Number) value).intValue());
            case INT32 -> ((Number) value).intValue();
            case UINT32 -> new UInt32(((Number) value).longValue());
            case INT64 -> ((Number) value).longValue();
            case UINT64 -> new UInt64((BigInteger) value);
            case DOUBLE -> ((Number) value).doubleValue();
            case STRINGS -> ((List<?>) value).stream().map(String.class::cast).toList();
        };
    }

    private static PresenceException invalid(String text) {
        return new PresenceException("InvalidArgument", text);
    }
}
