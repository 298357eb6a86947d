package org.presenceapplet.demo;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.function.Supplier;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** {@code org.freedesktop.DBus.Properties}: read-only properties by interface and name. */
@SuppressWarnings("MemberName") // the specification's names
final class PropertiesFacet implements Properties {
    private final String path;
    private final Map<String, Map<String, Supplier<Variant<?>>>> properties;

    PropertiesFacet(String path, Map<String, Map<String, Supplier<Variant<?>>>> properties) {
        this.path = path;
        this.properties = properties;
    }

    @Override
    public String getObjectPath() {
        return path;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // dbus-java declares it so
    public <A> A Get(String interfaceName, String propertyName) {
        Supplier<Variant<?>> property = of(interfaceName).get(propertyName);
        if (property == null) {
            throw RefusedException.notImplemented("no property " + interfaceName + "." + propertyName);
        }
        return (A) property.get();
    }

    @Override
    public <A> void Set(String interfaceName, String propertyName, A value) {
        throw RefusedException.permissionDenied("all properties are read only");
    }

    @Override
    public Map<String, Variant<?>> GetAll(String interfaceName) {
        return of(interfaceName).entrySet().stream()
                .collect(
                        toMap(Map.Entry::getKey, property -> property.getValue().get()));
    }

    private Map<String, Supplier<Variant<?>>> of(String interfaceName) {
        return properties.getOrDefault(interfaceName, Map.of());
    }
}
