package org.presenceapplet.demo;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.Account;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/** An account's properties as the wire has them. Guarded by the account. */
final class AccountProperties {
    /** What is told of the connection, always together. */
    static final List<String> ABOUT_CONNECTION = List.of(
            Account.CONNECTION,
            Account.CONNECTION_STATUS,
            Account.CONNECTION_STATUS_REASON,
            Account.CONNECTION_ERROR,
            Account.CONNECTION_ERROR_DETAILS);

    private final Map<String, Supplier<Variant<?>>> all;

    AccountProperties(AccountSettings settings, AccountState state) {
        all = Map.ofEntries(
                entry(Account.INTERFACES, () -> new Variant<>(List.of(Account.NAME), "as")),
                entry(Account.DISPLAY_NAME, () -> new Variant<>(settings.displayName)),
                entry(Account.ICON, () -> new Variant<>(settings.icon)),
                entry(Account.VALID, () -> new Variant<>(settings.isValid())),
                entry(Account.ENABLED, () -> new Variant<>(settings.enabled)),
                entry(Account.NICKNAME, () -> new Variant<>(settings.nickname)),
                entry(Account.SERVICE, () -> new Variant<>(settings.service)),
                entry(Account.PARAMETERS, () -> new Variant<>(Map.copyOf(settings.parameters), "a{sv}")),
                entry(Account.AUTOMATIC_PRESENCE, () -> presence(settings.automaticPresence)),
                entry(Account.CONNECT_AUTOMATICALLY, () -> new Variant<>(settings.connectAutomatically)),
                entry(Account.CONNECTION, () -> new Variant<>(new DBusPath(state.connection))),
                entry(Account.CONNECTION_STATUS, () -> new Variant<>(new UInt32(state.status))),
                entry(Account.CONNECTION_STATUS_REASON, () -> new Variant<>(new UInt32(state.reason))),
                entry(Account.CONNECTION_ERROR, () -> new Variant<>(state.error)),
                entry(Account.CONNECTION_ERROR_DETAILS, () -> new Variant<>(state.errorDetails, "a{sv}")),
                entry(Account.CURRENT_PRESENCE, () -> presence(state.current)),
                entry(Account.REQUESTED_PRESENCE, () -> presence(state.requested)),
                entry(Account.CHANGING_PRESENCE, () -> new Variant<>(state.changing)),
                entry(Account.NORMALIZED_NAME, () -> new Variant<>(settings.normalizedName)),
                entry(Account.HAS_BEEN_ONLINE, () -> new Variant<>(settings.hasBeenOnline)),
                entry(Account.SUPERSEDES, () -> new Variant<>(List.of(), "ao")));
    }

    Collection<String> names() {
        return all.keySet();
    }

    Map<String, Variant<?>> read(Collection<String> names) {
        return names.stream()
                .distinct()
                .collect(toMap(
                        name -> name,
                        name -> all.getOrDefault(name, AccountProperties::none).get()));
    }

    private static Variant<?> none() {
        throw new IllegalArgumentException("An account has no such property");
    }

    private static Variant<?> presence(SimplePresenceStruct presence) {
        return new Variant<>(presence, "(uss)");
    }
}
