package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/**
 * {@code Account}: one of the {@link AccountManager}'s accounts.
 *
 * <p>Its object path is {@link #PATH_PREFIX}, then the connection manager, the protocol and a name of the account
 * manager's own, with slashes between. Properties change by {@link AccountPropertyChanged}, not by PropertiesChanged.
 */
@DBusInterfaceName(Account.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface Account extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Account";

    /** What the object path of every account starts with. */
    String PATH_PREFIX = "/org/freedesktop/Telepathy/Account/";

    /** Property, as: extra interfaces. */
    String INTERFACES = "Interfaces";

    /** Property, s, may be written: what to call it towards the user. */
    String DISPLAY_NAME = "DisplayName";

    /** Property, s, may be written: the name of an icon; empty for the protocol's. */
    String ICON = "Icon";

    /** Property, b: whether everything is there that it takes to connect. */
    String VALID = "Valid";

    /** Property, b, may be written: whether the user wants it used at all. */
    String ENABLED = "Enabled";

    /** Property, s, may be written: what the user calls themselves. */
    String NICKNAME = "Nickname";

    /** Property, s, may be written: the service behind the protocol, such as {@code google-talk}; usually empty. */
    String SERVICE = "Service";

    /** Property, a{sv}: what RequestConnection is told, the password in clear. Changed by {@link #UpdateParameters}. */
    String PARAMETERS = "Parameters";

    /** Property, (uss), may be written: the presence it connects with when that happens automatically. */
    String AUTOMATIC_PRESENCE = "AutomaticPresence";

    /** Property, b, may be written: whether it connects as soon as it can. */
    String CONNECT_AUTOMATICALLY = "ConnectAutomatically";

    /** Property, o: its connection; {@link #NO_CONNECTION} where there is none. */
    String CONNECTION = "Connection";

    /** The value of {@link #CONNECTION} where there is none. */
    String NO_CONNECTION = "/";

    /** Property, u: the connection's {@link ConnectionStatus}. */
    String CONNECTION_STATUS = "ConnectionStatus";

    /** Property, u: a {@link ConnectionStatusReason}. */
    String CONNECTION_STATUS_REASON = "ConnectionStatusReason";

    /** Property, s: the name of the error it was last disconnected by; empty where it was asked for or is connected. */
    String CONNECTION_ERROR = "ConnectionError";

    /** Property, a{sv}: more of that error, such as {@code debug-message}. */
    String CONNECTION_ERROR_DETAILS = "ConnectionErrorDetails";

    /** Property, (uss): the presence it has; offline where it is not connected. */
    String CURRENT_PRESENCE = "CurrentPresence";

    /** Property, (uss), may be written: the presence it is to have; connects and disconnects it. */
    String REQUESTED_PRESENCE = "RequestedPresence";

    /** Property, b: whether it is on its way to the requested presence. */
    String CHANGING_PRESENCE = "ChangingPresence";

    /** Property, s: the user's own identifier, once it has been online. */
    String NORMALIZED_NAME = "NormalizedName";

    /** Property, b: whether it was ever connected. */
    String HAS_BEEN_ONLINE = "HasBeenOnline";

    /** Property, ao: accounts that this one has taken the place of. */
    String SUPERSEDES = "Supersedes";

    /** Removes it for good. Errors: PermissionDenied. */
    void Remove();

    /**
     * Sets parameters and returns others to their defaults. Returns the parameters that take effect only on
     * {@link #Reconnect}. Errors: InvalidArgument.
     */
    List<String> UpdateParameters(Map<String, Variant<?>> set, List<String> unset);

    /** Connects anew with the requested presence; nothing happens to one that is to be offline, invalid or not enabled. */
    void Reconnect();

    /** It has been removed. */
    class Removed extends DBusSignal {
        public Removed(String path) throws DBusException {
            super(path);
        }
    }

    /** Properties of this interface have changed; each property there is has its new value. */
    class AccountPropertyChanged extends DBusSignal {
        public final Map<String, Variant<?>> properties;

        public AccountPropertyChanged(String path, Map<String, Variant<?>> properties) throws DBusException {
            super(path, properties);
            this.properties = properties;
        }
    }
}
