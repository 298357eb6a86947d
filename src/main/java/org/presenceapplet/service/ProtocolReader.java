package org.presenceapplet.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.ProtocolParameter;
import org.presenceapplet.telepathy.ConnMgrParamFlags;
import org.presenceapplet.telepathy.ConnectionManager;

/** Reads what protocols there are, and what an account on each takes, from the connection managers. The calls wait. */
final class ProtocolReader {
    private static final String NAME_PREFIX = ConnectionManager.NAME + ".";
    private static final String PROTOCOL = org.presenceapplet.telepathy.Protocol.NAME;

    private final AccountManagerObject bus;

    ProtocolReader(AccountManagerObject bus) {
        this.bus = bus;
    }

    /** Those of every connection manager that runs or can be started; one that does not answer is left out. */
    List<Protocol> all() throws BusException {
        TreeSet<String> names = new TreeSet<>(bus.names("ListNames"));
        names.addAll(bus.names("ListActivatableNames"));
        List<Protocol> protocols = new ArrayList<>();
        for (String name : names) {
            if (name.startsWith(NAME_PREFIX)) {
                String manager = name.substring(NAME_PREFIX.length());
                try {
                    protocols.addAll(ofManager(manager));
                } catch (BusException silent) {
                    System.getLogger(ProtocolReader.class.getName())
                            .log(System.Logger.Level.INFO, "{0} does not tell its protocols", manager);
                }
            }
        }
        protocols.sort(Comparator.comparing(Protocol::displayName, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Protocol::manager));
        return protocols;
    }

    /** The parameters of one protocol. */
    List<ProtocolParameter> parameters(String manager, String protocol) throws BusException {
        return parameters(Wire.argument(call(manager, ConnectionManager.NAME, "GetParameters", "s", protocol), 0));
    }

    private List<Protocol> ofManager(String manager) throws BusException {
        Map<?, ?> all = Wire.map(Wire.argument(
                call(
                        manager,
                        "org.freedesktop.DBus.Properties",
                        "Get",
                        "ss",
                        ConnectionManager.NAME,
                        ConnectionManager.PROTOCOLS),
                0));
        List<Protocol> protocols = new ArrayList<>();
        if (all.isEmpty()) {
            // Managers older than the property Protocols.
            for (String name :
                    Wire.strings(Wire.argument(call(manager, ConnectionManager.NAME, "ListProtocols", ""), 0))) {
                protocols.add(new Protocol(manager, name, displayName(name, ""), parameters(manager, name)));
            }
        }
        all.forEach((key, value) -> {
            String name = Wire.string(key);
            Map<?, ?> properties = Wire.map(value);
            protocols.add(new Protocol(
                    manager,
                    name,
                    displayName(name, Wire.string(properties.get(PROTOCOL + ".EnglishName"))),
                    parameters(properties.get(PROTOCOL + ".Parameters"))));
        });
        return protocols;
    }

    private static String displayName(String name, String englishName) {
        return englishName.isBlank() ? name : englishName;
    }

    private static List<ProtocolParameter> parameters(@Nullable Object wire) {
        return Wire.list(wire).stream()
                .map(Wire::list)
                .filter(struct -> isWritable(Wire.string(Wire.argument(struct, 2))))
                .map(ProtocolReader::parameter)
                .toList();
    }

    private static boolean isWritable(String signature) {
        try {
            ParameterType.ofSignature(signature);
            return true;
        } catch (IllegalArgumentException nobodyCan) {
            return false;
        }
    }

    private static ProtocolParameter parameter(List<?> struct) {
        long flags = Wire.number(Wire.argument(struct, 1), 0);
        ParameterType type = ParameterType.ofSignature(Wire.string(Wire.argument(struct, 2)));
        boolean hasDefault = (flags & ConnMgrParamFlags.HAS_DEFAULT) != 0;
        return new ProtocolParameter(
                Wire.string(Wire.argument(struct, 0)),
                type,
                (flags & ConnMgrParamFlags.REQUIRED) != 0,
                (flags & ConnMgrParamFlags.SECRET) != 0,
                hasDefault ? plain(Wire.argument(struct, 3), type) : null);
    }

    /**
     * A value that came over the bus, as the type's own Java type; null where it is none of it. haze declares a port as q
     * and sends its default as u, and Mission Control keeps it so.
     */
    static @Nullable Object plain(@Nullable Object wire, ParameterType type) {
        if (wire == null) {
            return null;
        }
        if (type == ParameterType.STRINGS) {
            return wire instanceof List<?> ? Wire.strings(wire) : null;
        }
        try {
            return type.parse(String.valueOf(wire));
        } catch (IllegalArgumentException another) {
            return null;
        }
    }

    private List<Object> call(
            String manager, String interfaceName, String member, String signature, Object... arguments)
            throws BusException {
        return bus.bus()
                .call(new MethodCall(
                        NAME_PREFIX + manager,
                        ConnectionManager.PATH_PREFIX + manager,
                        interfaceName,
                        member,
                        bus.timeout(),
                        signature,
                        List.of(arguments)));
    }
}
