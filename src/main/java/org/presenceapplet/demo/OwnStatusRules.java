package org.presenceapplet.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What becomes of one's own presence: the rules of {@code Connection.Interface.Presence} and of {@code SimplePresence}.
 * Each method gives the next presence, or refuses with the specification's error.
 */
final class OwnStatusRules {
    /** What stays when the last status is removed. */
    static final String DEFAULT_STATUS = "available";

    private OwnStatusRules() {}

    /** SetStatus: one status, or several of which none is exclusive. */
    static DemoPresence set(DemoPresence now, Map<String, Map<String, Object>> statuses) {
        if (statuses.isEmpty()) {
            throw RefusedException.invalidArgument("no status given");
        }
        statuses.forEach(OwnStatusRules::check);
        if (statuses.size() > 1 && statuses.keySet().stream().anyMatch(OwnStatusRules::isExclusive)) {
            throw RefusedException.invalidArgument("an exclusive status cannot be set beside others");
        }
        return new DemoPresence(now.lastActivity(), statuses);
    }

    /** AddStatus: an exclusive one replaces all others, any other replaces only an exclusive one. */
    static DemoPresence add(DemoPresence now, String status, Map<String, Object> parameters) {
        check(status, parameters);
        Map<String, Map<String, Object>> statuses = new LinkedHashMap<>(now.statuses());
        statuses.keySet().removeIf(other -> isExclusive(status) || isExclusive(other));
        statuses.put(status, parameters);
        return new DemoPresence(now.lastActivity(), statuses);
    }

    /** RemoveStatus: the default takes the place of the last one. */
    static DemoPresence remove(DemoPresence now, String status) {
        Map<String, Map<String, Object>> statuses = new LinkedHashMap<>(now.statuses());
        if (statuses.remove(status) == null) {
            throw RefusedException.invalidArgument("status '" + status + "' is not set");
        }
        return statuses.isEmpty() ? clear(now) : new DemoPresence(now.lastActivity(), statuses);
    }

    /** ClearStatus: only the default stays. */
    static DemoPresence clear(DemoPresence now) {
        return DemoPresence.of(DEFAULT_STATUS).lastActiveAt(now.lastActivity());
    }

    /** SetPresence of SimplePresence: too long a message is cut, as the specification demands. */
    static DemoPresence setSimple(DemoPresence now, String status, String message) {
        return set(now, Map.of(status, message.isEmpty() ? Map.of() : Map.of(DemoStatus.MESSAGE, truncate(message))));
    }

    private static String truncate(String message) {
        int length = message.codePointCount(0, message.length());
        return length <= DemoStatuses.MAXIMUM_MESSAGE_LENGTH
                ? message
                : message.substring(0, message.offsetByCodePoints(0, DemoStatuses.MAXIMUM_MESSAGE_LENGTH));
    }

    private static boolean isExclusive(String identifier) {
        return DemoStatuses.find(identifier).map(DemoStatus::exclusive).orElse(true);
    }

    private static void check(String identifier, Map<String, Object> parameters) {
        DemoStatus status = DemoStatuses.find(identifier)
                .orElseThrow(() -> RefusedException.invalidArgument("unknown status identifier '" + identifier + "'"));
        if (!status.maySetOnSelf()) {
            throw RefusedException.invalidArgument("cannot set status '" + identifier + "' on yourself");
        }
        parameters.forEach((name, value) -> checkParameter(status, name, value));
    }

    private static void checkParameter(DemoStatus status, String name, Object value) {
        String signature = status.parameters().get(name);
        if (signature == null) {
            throw RefusedException.invalidArgument(
                    "status '" + status.identifier() + "' has no parameter '" + name + "'");
        }
        Class<?> type = signature.equals("n") ? Short.class : String.class;
        if (!type.isInstance(value)) {
            throw RefusedException.invalidArgument("parameter '" + name + "' of status '" + status.identifier()
                    + "' must be of type '" + signature + "'");
        }
    }
}
