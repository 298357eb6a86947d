package org.presenceapplet.demo;

import static org.presenceapplet.telepathy.ConnMgrParamFlags.HAS_DEFAULT;
import static org.presenceapplet.telepathy.ConnMgrParamFlags.REQUIRED;
import static org.presenceapplet.telepathy.ConnMgrParamFlags.SECRET;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt16;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.ParamSpec;

/** The parameters of the demo's protocol, and the errors of Mission Control for those that are wrong. */
final class DemoParameters {
    static final String ACCOUNT = "account";
    static final String PASSWORD = "password";
    static final String SERVER = "server";

    /** Haze and Mission Control: a value of type q comes as u. */
    static final List<ParamSpec> ALL = List.of(
            spec(ACCOUNT, REQUIRED, "s", ""),
            spec(PASSWORD, SECRET, "s", ""),
            spec(SERVER, HAS_DEFAULT, "s", DemoServer.HOME.host()),
            spec("port", HAS_DEFAULT, "q", new UInt32(5222)),
            spec("require-encryption", HAS_DEFAULT, "b", true),
            spec("resource", HAS_DEFAULT, "s", "Presence"),
            spec("priority", HAS_DEFAULT, "n", (short) 0),
            new ParamSpec("fallback-servers", new UInt32(0), "as", new Variant<>(List.of(), "as")));

    private DemoParameters() {}

    private static ParamSpec spec(String name, int flags, String signature, Object value) {
        return new ParamSpec(name, new UInt32(flags), signature, new Variant<>(value));
    }

    /**
     * The parameters of the types to tell them in.
     *
     * @throws RefusedException InvalidArgument where one is unknown, missing or of another type
     */
    static Map<String, Variant<?>> check(Map<String, Variant<?>> parameters) {
        Map<String, Variant<?>> checked = checkKnown(parameters);
        for (ParamSpec parameter : ALL) {
            if ((parameter.flags.intValue() & REQUIRED) != 0 && !checked.containsKey(parameter.name)) {
                throw RefusedException.invalidArgument("missing required parameter '" + parameter.name + "'");
            }
        }
        return checked;
    }

    /** The same where none is required. */
    static Map<String, Variant<?>> checkKnown(Map<String, Variant<?>> parameters) {
        Map<String, Variant<?>> checked = new LinkedHashMap<>();
        parameters.forEach((name, value) -> checked.put(name, checked(find(name), value.getValue())));
        return checked;
    }

    private static ParamSpec find(String name) {
        return ALL.stream()
                .filter(parameter -> parameter.name.equals(name))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalidArgument(
                        "Protocol '" + DemoManager.PROTOCOL + "' does not have parameter '" + name + "'"));
    }

    private static Variant<?> checked(ParamSpec parameter, Object value) {
        if (!fits(parameter.signature, value) || isEmptyAccount(parameter, value)) {
            throw RefusedException.invalidArgument(
                    "parameter '" + parameter.name + "' must be of type '" + parameter.signature + "'");
        }
        return switch (parameter.signature) {
            case "q" -> new Variant<>(new UInt32(((Number) value).longValue()));
            case "as" -> new Variant<>(value, "as");
            default -> new Variant<>(value);
        };
    }

    private static boolean isEmptyAccount(ParamSpec parameter, Object value) {
        return parameter.name.equals(ACCOUNT) && value.toString().isBlank();
    }

    private static boolean fits(String signature, Object value) {
        return switch (signature) {
            case "s" -> value instanceof String;
            case "b" -> value instanceof Boolean;
            case "n" -> value instanceof Short;
            case "q" ->
                (value instanceof UInt16 || value instanceof UInt32)
                        && ((Number) value).longValue() <= UInt16.MAX_VALUE;
            default -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        };
    }
}
