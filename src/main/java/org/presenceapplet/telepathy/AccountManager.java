package org.presenceapplet.telepathy;

import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/**
 * {@code AccountManager}: keeps the accounts. {@link #NAME} is its well-known bus name, too; it is the one object at
 * {@link #PATH}.
 */
@DBusInterfaceName(AccountManager.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface AccountManager extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.AccountManager";

    String PATH = "/org/freedesktop/Telepathy/AccountManager";

    /** Property, as: extra interfaces. */
    String INTERFACES = "Interfaces";

    /** Property, ao: the accounts that can be used; see {@link AccountValidityChanged}. */
    String VALID_ACCOUNTS = "ValidAccounts";

    /** Property, ao: the accounts that something is missing for; see {@link AccountValidityChanged}. */
    String INVALID_ACCOUNTS = "InvalidAccounts";

    /** Property, as: the qualified names of what {@link #CreateAccount} takes as properties. */
    String SUPPORTED_ACCOUNT_PROPERTIES = "SupportedAccountProperties";

    /**
     * Makes an account. The properties are of {@link #SUPPORTED_ACCOUNT_PROPERTIES}, by qualified name. Errors:
     * NotImplemented (no such connection manager or protocol), InvalidArgument (the parameters).
     */
    DBusPath CreateAccount(
            String connectionManager,
            String protocol,
            String displayName,
            Map<String, Variant<?>> parameters,
            Map<String, Variant<?>> properties);

    /** An account is gone. */
    class AccountRemoved extends DBusSignal {
        public final DBusPath account;

        public AccountRemoved(String path, DBusPath account) throws DBusException {
            super(path, account);
            this.account = account;
        }
    }

    /** An account is new, or has become valid or invalid. */
    class AccountValidityChanged extends DBusSignal {
        public final DBusPath account;
        public final boolean valid;

        public AccountValidityChanged(String path, DBusPath account, boolean valid) throws DBusException {
            super(path, account, valid);
            this.account = account;
            this.valid = valid;
        }
    }
}
