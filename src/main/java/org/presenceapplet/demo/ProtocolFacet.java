package org.presenceapplet.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;
import org.presenceapplet.telepathy.ConnectionInterfaceContactGroups;
import org.presenceapplet.telepathy.ConnectionInterfaceContactList;
import org.presenceapplet.telepathy.ConnectionInterfaceContacts;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.telepathy.ConnectionInterfaceSimplePresence;
import org.presenceapplet.telepathy.Protocol;
import org.presenceapplet.telepathy.ProtocolInterfacePresence;

/** {@code Protocol} of the demo's one protocol. */
@SuppressWarnings("MemberName") // the specification's names
final class ProtocolFacet implements Protocol {
    static final String PATH = DemoManager.PATH + "/" + DemoManager.PROTOCOL;

    /** Its properties, none of which ever changes, by interface. */
    static final Map<String, Map<String, Supplier<Variant<?>>>> PROPERTIES = Map.of(
            Protocol.NAME,
            Map.of(
                    Protocol.INTERFACES, () -> strings(ProtocolInterfacePresence.NAME),
                    Protocol.PARAMETERS, () -> new Variant<>(DemoParameters.ALL, "a(susv)"),
                    Protocol.CONNECTION_INTERFACES,
                            () -> strings(
                                    ConnectionInterfaceContacts.NAME,
                                    ConnectionInterfaceAliasing.NAME,
                                    ConnectionInterfaceContactList.NAME,
                                    ConnectionInterfaceContactGroups.NAME,
                                    ConnectionInterfacePresence.NAME,
                                    ConnectionInterfaceSimplePresence.NAME),
                    Protocol.REQUESTABLE_CHANNEL_CLASSES, () -> new Variant<>(List.of(), "a(a{sv}as)"),
                    Protocol.V_CARD_FIELD, () -> new Variant<>(""),
                    Protocol.ENGLISH_NAME, () -> new Variant<>("Demo"),
                    Protocol.ICON, () -> new Variant<>("im-demo"),
                    Protocol.AUTHENTICATION_TYPES, () -> strings()),
            ProtocolInterfacePresence.NAME,
            Map.of(
                    ProtocolInterfacePresence.STATUSES,
                    () -> new Variant<>(SimplePresenceFacet.statuses(DemoServer.HOME), "a{s(ubb)}")));

    @Override
    public String getObjectPath() {
        return PATH;
    }

    /** All of them by qualified name, as the connection manager tells them. */
    static Map<String, Variant<?>> qualifiedProperties() {
        Map<String, Variant<?>> qualified = new HashMap<>();
        PROPERTIES.forEach((iface, properties) ->
                properties.forEach((name, value) -> qualified.put(iface + "." + name, value.get())));
        return qualified;
    }

    @Override
    public String IdentifyAccount(Map<String, Variant<?>> parameters) {
        return DemoLogin.of(DemoParameters.check(parameters)).identifier();
    }

    @Override
    public String NormalizeContact(String contactId) {
        DemoRoster.requireIdentifier(contactId);
        return contactId;
    }

    private static Variant<?> strings(String... strings) {
        return new Variant<>(List.of(strings), "as");
    }
}
