package org.presenceapplet.demo;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.freedesktop.dbus.Marshalling;
import org.freedesktop.dbus.MethodTuple;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.ExportedObject;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.utils.DBusNamingUtil;

/** An object on the bus, made of facets: each facet is a Java object that implements one D-Bus interface. */
final class BusObject implements BusPeer.CallHandler {
    private static final System.Logger LOG = System.getLogger(BusObject.class.getName());
    private static final String ERROR = "org.freedesktop.DBus.Error.";

    /** A Java object, and what dbus-java knows of it: methods by member and signature, introspection data. */
    private record Facet(DBusInterface object, ExportedObject description) {}

    private final List<Facet> facets;

    BusObject(List<? extends DBusInterface> objects) {
        facets = objects.stream()
                .map(object -> new Facet(object, describe(object)))
                .toList();
    }

    private static ExportedObject describe(DBusInterface object) {
        try {
            return new ExportedObject(object, false);
        } catch (DBusException e) {
            throw new IllegalArgumentException(object.getClass() + " cannot be exported", e);
        }
    }

    @Override
    public WireMessage answer(MethodCall call) {
        if (call.getName().equals("Introspect")) {
            return WireMessage.reply(call, "s", introspectionData());
        }
        if (call.getName().equals("Ping")) {
            return WireMessage.reply(call, "");
        }
        MethodTuple member = new MethodTuple(call.getName(), call.getSig());
        for (Facet facet : facets) {
            Method method = facet.description().getMethods().get(member);
            if (method != null && isMeant(call, method)) {
                return invoke(call, facet.object(), method);
            }
        }
        return WireMessage.error(
                call, ERROR + "UnknownMethod", "No method " + call.getInterface() + "." + call.getName());
    }

    private static boolean isMeant(MethodCall call, Method method) {
        return call.getInterface() == null
                || call.getInterface().equals(DBusNamingUtil.getInterfaceName(method.getDeclaringClass()));
    }

    private static WireMessage invoke(MethodCall call, DBusInterface facet, Method method) {
        Object[] arguments;
        try {
            Object[] parameters = call.getParameters();
            arguments = parameters == null
                    ? new Object[0]
                    : Marshalling.deSerializeParameters(parameters, method.getGenericParameterTypes(), null);
        } catch (Exception e) {
            return WireMessage.error(call, ERROR + "InvalidArgs", "The arguments cannot be read");
        }
        try {
            return reply(call, method, method.invoke(facet, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RefusedException refused) {
                return WireMessage.error(call, refused.errorName(), refused.text());
            }
            LOG.log(Level.WARNING, "The demo failed to answer " + call.getName(), e.getCause());
            return WireMessage.error(call, ERROR + "Failed", "The demo failed");
        } catch (IllegalAccessException | IllegalArgumentException | DBusException e) {
            LOG.log(Level.WARNING, "The demo cannot answer " + call.getName(), e);
            return WireMessage.error(call, ERROR + "Failed", "The demo failed");
        }
    }

    private static WireMessage reply(MethodCall call, Method method, Object result) throws DBusException {
        if (method.getReturnType() == void.class) {
            return WireMessage.reply(call, "");
        }
        String signature = String.join("", Marshalling.getDBusType(method.getGenericReturnType()));
        return result instanceof Tuple several
                ? WireMessage.reply(call, signature, several.getParameters())
                : WireMessage.reply(call, signature, result);
    }

    private String introspectionData() {
        StringBuilder xml = new StringBuilder("<node>\n");
        facets.forEach(facet -> xml.append(facet.description().getIntrospectiondata()));
        return xml.append("</node>\n").toString();
    }
}
