package org.presenceapplet.service;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.AccountDraft;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.ProtocolParameter;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.WellKnownStatus;
import org.presenceapplet.telepathy.Account;

/** What the account manager is asked for, call by call. The calls wait. */
final class AccountRequests {
    private static final RequestedPresence AVAILABLE =
            RequestedPresence.of(PresenceType.AVAILABLE, StatusChoice.of(WellKnownStatus.AVAILABLE, ""));

    private final AccountManagerObject manager;
    private final ProtocolReader protocols;

    AccountRequests(AccountManagerObject manager) {
        this.manager = manager;
        this.protocols = new ProtocolReader(manager);
    }

    void requestPresence(String account, RequestedPresence presence) throws BusException {
        manager.set(account, Account.REQUESTED_PRESENCE, presence.variant());
    }

    void setAutomaticPresence(String account, RequestedPresence presence) throws BusException {
        manager.set(account, Account.AUTOMATIC_PRESENCE, presence.variant());
    }

    String create(String connectionManager, String protocol, AccountDraft draft)
            throws BusException, PresenceException {
        Map<String, Variant<?>> properties = new LinkedHashMap<>();
        properties.put(Account.NAME + "." + Account.ENABLED, new Variant<>(true));
        properties.put(Account.NAME + "." + Account.CONNECT_AUTOMATICALLY, new Variant<>(true));
        properties.put(Account.NAME + "." + Account.AUTOMATIC_PRESENCE, AVAILABLE.variant());
        properties.put(Account.NAME + "." + Account.REQUESTED_PRESENCE, AVAILABLE.variant());
        return manager.create(
                connectionManager,
                protocol,
                draft.displayName(),
                variants(draft, protocols.parameters(connectionManager, protocol)),
                properties);
    }

    /** What the account has been told, secrets left out. */
    Map<String, Object> parameters(String account, Managed managed) throws BusException {
        Map<?, ?> wire = manager.parameters(account);
        Map<String, Object> parameters = new HashMap<>();
        for (ProtocolParameter parameter : protocols.parameters(managed.manager(), managed.protocol())) {
            Object value = ProtocolReader.plain(wire.get(parameter.name()), parameter.type());
            if (value != null && !parameter.secret()) {
                parameters.put(parameter.name(), value);
            }
        }
        return parameters;
    }

    /**
     * Tells the account something else; returns whether it has to connect anew for that. Mission Control tries at once in
     * some cases, and only then; it leaves alone what is connected or hangs.
     */
    boolean update(String account, Managed managed, AccountDraft draft) throws BusException, PresenceException {
        ConnectionState before = manager.read(account).connection();
        boolean anew = false;
        if (!draft.parameters().isEmpty() || !draft.unset().isEmpty()) {
            List<ProtocolParameter> declared = protocols.parameters(managed.manager(), managed.protocol());
            List<Object> reply = manager.call(
                    account,
                    "UpdateParameters",
                    "a{sv}as",
                    variants(draft, declared),
                    List.copyOf(unset(draft, manager.parameters(account).keySet())));
            boolean needed = !Wire.strings(Wire.argument(reply, 0)).isEmpty();
            anew = switch (before) {
                case CONNECTED -> needed;
                case CONNECTING -> true;
                case DISCONNECTED -> manager.read(account).connection() == ConnectionState.DISCONNECTED;
            };
        }
        if (!draft.displayName().isBlank()) {
            manager.set(account, Account.DISPLAY_NAME, new Variant<>(draft.displayName()));
        }
        return anew;
    }

    private static Set<String> unset(AccountDraft draft, Set<?> given) {
        return draft.unset().stream().filter(given::contains).collect(Collectors.toSet());
    }

    void setEnabled(String account, boolean enabled) throws BusException {
        manager.set(account, Account.ENABLED, new Variant<>(enabled));
    }

    void remove(String account) throws BusException {
        var unused = manager.call(account, "Remove", "");
    }

    private static Map<String, Variant<?>> variants(AccountDraft draft, List<ProtocolParameter> declared)
            throws PresenceException {
        Map<String, ProtocolParameter> byName = declared.stream()
                .collect(Collectors.toMap(ProtocolParameter::name, parameter -> parameter, (first, again) -> first));
        Map<String, Variant<?>> variants = new LinkedHashMap<>();
        for (Map.Entry<String, Object> given : draft.parameters().entrySet()) {
            ProtocolParameter parameter = byName.get(given.getKey());
            if (parameter == null) {
                throw new PresenceException("InvalidArgument", "there is no parameter '" + given.getKey() + "'");
            }
            variants.put(
                    given.getKey(),
                    WireParameters.variant(
                            given.getKey(), given.getValue(), parameter.type().signature()));
        }
        return variants;
    }
}
