package org.presenceapplet.demo;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.Account;
import org.presenceapplet.telepathy.ConnectionPresenceType;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/** {@code org.freedesktop.DBus.Properties} of a demo account, with the errors of Mission Control. */
@SuppressWarnings("MemberName") // the specification's names
final class AccountPropertiesFacet implements Properties {
    private static final Set<Integer> NOT_FOR_ONESELF =
            Set.of(ConnectionPresenceType.UNSET, ConnectionPresenceType.UNKNOWN, ConnectionPresenceType.ERROR);

    private final DemoAccount account;

    AccountPropertiesFacet(DemoAccount account) {
        this.account = account;
    }

    @Override
    public String getObjectPath() {
        return account.path();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // dbus-java declares it so
    public <A> A Get(String interfaceName, String propertyName) {
        requireProperty(interfaceName, propertyName);
        return (A) requireNonNull(account.read(List.of(propertyName)).get(propertyName));
    }

    @Override
    public Map<String, Variant<?>> GetAll(String interfaceName) {
        return interfaceName.equals(Account.NAME) ? account.read(account.propertyNames()) : Map.of();
    }

    @Override
    public <A> void Set(String interfaceName, String propertyName, A value) {
        requireProperty(interfaceName, propertyName);
        change(propertyName, value).run();
    }

    private void requireProperty(String interfaceName, String name) {
        if (!interfaceName.equals(Account.NAME) || !account.propertyNames().contains(name)) {
            throw RefusedException.invalidArgument("invalid property: " + name);
        }
    }

    /** What sets a property to this value, which is checked at once. */
    Runnable change(String property, Object value) {
        return switch (property) {
            case Account.REQUESTED_PRESENCE -> {
                SimplePresenceStruct requested = presence(property, value);
                yield () -> account.request(requested);
            }
            case Account.ENABLED -> {
                boolean enabled = checked(Boolean.class, property, value);
                yield () -> account.setEnabled(enabled);
            }
            case Account.CONNECT_AUTOMATICALLY -> {
                boolean automatically = checked(Boolean.class, property, value);
                yield () -> account.change(property, settings -> settings.connectAutomatically = automatically);
            }
            case Account.AUTOMATIC_PRESENCE -> {
                SimplePresenceStruct presence = presence(property, value);
                if (presence.type.intValue() == ConnectionPresenceType.OFFLINE) {
                    throw RefusedException.invalidArgument("AutomaticPresence must be an online presence, not 1");
                }
                yield () -> account.change(property, settings -> settings.automaticPresence = presence);
            }
            case Account.DISPLAY_NAME, Account.ICON, Account.NICKNAME, Account.SERVICE -> {
                String text = checked(String.class, property, value);
                yield () -> account.change(property, settings -> setText(settings, property, text));
            }
            default -> throw RefusedException.invalidArgument("property " + property + " cannot be written");
        };
    }

    private static void setText(AccountSettings settings, String property, String text) {
        switch (property) {
            case Account.DISPLAY_NAME -> settings.displayName = text;
            case Account.ICON -> settings.icon = text;
            case Account.NICKNAME -> settings.nickname = text;
            default -> settings.service = text;
        }
    }

    private static SimplePresenceStruct presence(String property, Object value) {
        Object[] members = checked(Object[].class, property, value);
        if (members.length != 3
                || !(members[0] instanceof UInt32 type)
                || !(members[1] instanceof String status)
                || !(members[2] instanceof String message)) {
            throw RefusedException.invalidArgument("Unexpected type for " + property + ": wanted (u,s,s)");
        }
        if (NOT_FOR_ONESELF.contains(type.intValue())) {
            throw RefusedException.invalidArgument(property + " " + type + " cannot be set on yourself");
        }
        return new SimplePresenceStruct(type, status, message);
    }

    private static <T> T checked(Class<T> type, String property, Object value) {
        Object plain = value instanceof Variant<?> variant ? variant.getValue() : value;
        if (!type.isInstance(plain)) {
            throw RefusedException.invalidArgument("Unexpected type for " + property);
        }
        return type.cast(plain);
    }
}
