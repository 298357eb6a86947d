package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;

/** {@code Connection.Interface.Aliasing}: the names contacts are shown by. */
@DBusInterfaceName(ConnectionInterfaceAliasing.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface ConnectionInterfaceAliasing extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Connection.Interface.Aliasing";

    /** Contact attribute, s: the alias, or the identifier where there is none. */
    String ALIAS_ATTRIBUTE = NAME + "/alias";

    /** Connection_Alias_Flags: the user may change the contacts' aliases. */
    int ALIAS_FLAG_USER_SET = 1;

    /** How aliases behave here: {@link #ALIAS_FLAG_USER_SET} or 0. Errors: Disconnected. */
    UInt32 GetAliasFlags();

    /** Aliases in the order of the contacts. Errors: Disconnected, NetworkError, NotAvailable, InvalidHandle. */
    List<String> RequestAliases(List<UInt32> contacts);

    /** Aliases as far as they are known, else identifiers. Errors: Disconnected, InvalidHandle. */
    Map<UInt32, String> GetAliases(List<UInt32> contacts);

    /** Changes aliases. Errors: Disconnected, NetworkError, NotAvailable, InvalidArgument, PermissionDenied. */
    void SetAliases(Map<UInt32, String> aliases);

    /** Contacts' aliases, or one's own, have changed. */
    class AliasesChanged extends DBusSignal {
        public final List<AliasPair> aliases;

        public AliasesChanged(String path, List<AliasPair> aliases) throws DBusException {
            super(path, aliases);
            this.aliases = aliases;
        }
    }
}
