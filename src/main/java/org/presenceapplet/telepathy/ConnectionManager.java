package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/**
 * {@code ConnectionManager}: makes connections.
 *
 * <p>Its well-known name is {@link #NAME} and one more element, {@code cmname}; its object path is the same with slashes.
 */
@DBusInterfaceName(ConnectionManager.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface ConnectionManager extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.ConnectionManager";

    /** What the object path of every connection manager starts with. */
    String PATH_PREFIX = "/org/freedesktop/Telepathy/ConnectionManager/";

    /** Property, a{sa{sv}}: each protocol's immutable properties. */
    String PROTOCOLS = "Protocols";

    /** Property, as: extra interfaces; none are defined. */
    String INTERFACES = "Interfaces";

    /** The parameters a protocol takes. Errors: NotImplemented (no such protocol). */
    List<ParamSpec> GetParameters(String protocol);

    /** The protocols there are. */
    List<String> ListProtocols();

    /**
     * Makes a connection, which is DISCONNECTED until its Connect is called. Returns its bus name and object path.
     * Errors: NetworkError, NotImplemented (no such protocol), NotAvailable (exists already), InvalidArgument.
     */
    Pair<String, DBusPath> RequestConnection(String protocol, Map<String, Variant<?>> parameters);

    /** A connection has been made. */
    class NewConnection extends DBusSignal {
        public final String busName;
        public final DBusPath objectPath;
        public final String protocol;

        public NewConnection(String path, String busName, DBusPath objectPath, String protocol) throws DBusException {
            super(path, busName, objectPath, protocol);
            this.busName = busName;
            this.objectPath = objectPath;
            this.protocol = protocol;
        }
    }
}
