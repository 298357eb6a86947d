package org.presenceapplet.demo;

import java.util.Collection;
import java.util.List;
import org.freedesktop.dbus.types.UInt32;

/** One interface of a connection: reads the wire types, asks the connection, writes the wire types. */
abstract class Facet {
    final DemoConnection connection;

    Facet(DemoConnection connection) {
        this.connection = connection;
    }

    /** What every exported interface must tell dbus-java. */
    public final String getObjectPath() {
        return connection.path();
    }

    static List<Long> handles(Collection<UInt32> handles) {
        return handles.stream().map(UInt32::longValue).toList();
    }
}
