package org.presenceapplet.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * A connection that says exactly what a test wants, true or not: every method of every interface answers what was
 * scripted for it, and any signal can be sent. Begins as a connected connection of the older presence interface with a
 * contact list of nobody.
 */
public final class ScriptedConnection extends ScriptedObject {
    public static final String CONNECTION = "org.freedesktop.Telepathy.Connection";
    public static final String PRESENCE = CONNECTION + ".Interface.Presence";
    public static final String SIMPLE_PRESENCE = CONNECTION + ".Interface.SimplePresence";
    public static final String CONTACTS = CONNECTION + ".Interface.Contacts";
    public static final String CONTACT_LIST = CONNECTION + ".Interface.ContactList";
    public static final String GROUPS = CONNECTION + ".Interface.ContactGroups";
    public static final String ALIASING = CONNECTION + ".Interface.Aliasing";
    public static final String STATUS_SPECS = "a{s(ubba{ss})}";
    public static final String PRESENCES = "a{u(ua{sa{sv}})}";
    public static final String SIMPLE_PRESENCES = "a{u(uss)}";

    private final String name;
    private final Map<String, Variant<?>> properties = new ConcurrentHashMap<>();

    private ScriptedConnection(String busAddress, String account) {
        super(busAddress, path(account));
        this.name = name(account);
        connected();
    }

    private ScriptedConnection(ScriptedConnection sibling, String account) {
        super(sibling, path(account));
        this.name = name(account);
        connected();
    }

    private static String name(String account) {
        return CONNECTION + ".fake.fake." + account;
    }

    private static String path(String account) {
        return "/" + name(account).replace('.', '/');
    }

    private void connected() {
        interfaces(PRESENCE, CONTACTS, CONTACT_LIST, GROUPS, ALIASING);
        status(0);
        properties.put("SelfHandle", new Variant<>(new UInt32(1)));
        properties.put("SelfID", new Variant<>("me@example.org"));
        on(
                "org.freedesktop.DBus.Properties",
                "GetAll",
                args -> Reply.of("a{sv}", args.get(0).equals(CONNECTION) ? Map.copyOf(properties) : Map.of()));
        on(PRESENCE, "GetStatuses", args -> Reply.of(STATUS_SPECS, Map.of()));
        on(PRESENCE, "GetPresence", args -> Reply.of(PRESENCES, Map.of()));
        contactList(Map.of());
    }

    /** Joins the bus; nobody knows of it before {@link #appear}. */
    public static ScriptedConnection on(String busAddress, String account) {
        return new ScriptedConnection(busAddress, account);
    }

    /** Another connection of the same process, that is, of the same unique name. */
    public ScriptedConnection beside(String account) {
        return new ScriptedConnection(this, account);
    }

    public ScriptedConnection appear() {
        own(name);
        return this;
    }

    /** Gives its name up, in due form. */
    public void leave() {
        disown(name);
    }

    @Override
    public ScriptedConnection on(String interfaceName, String member, Answer answer) {
        super.on(interfaceName, member, answer);
        return this;
    }

    public ScriptedConnection interfaces(String... interfaces) {
        properties.put("Interfaces", new Variant<>(List.of(interfaces), "as"));
        return this;
    }

    /** What its property Status says; see {@link #statusChanged} for the signal. */
    public ScriptedConnection status(int status) {
        properties.put("Status", new Variant<>(new UInt32(status)));
        return this;
    }

    /** The contact list: aliases by handle; identifiers are made of them. */
    public ScriptedConnection contactList(Map<Integer, String> aliases) {
        Map<Object, Object> attributes = new LinkedHashMap<>();
        aliases.forEach((handle, alias) -> attributes.put(
                handle,
                Map.of(
                        CONNECTION + "/contact-id", new Variant<>(identifier(alias)),
                        ALIASING + "/alias", new Variant<>(alias),
                        GROUPS + "/groups", new Variant<>(List.of("Friends"), "as"),
                        CONTACT_LIST + "/subscribe", new Variant<>(new UInt32(4)))));
        on(CONTACT_LIST, "GetContactListAttributes", args -> Reply.of("a{ua{sv}}", attributes));
        on(CONTACTS, "GetContactAttributes", args -> {
            Map<Object, Object> asked = new HashMap<>();
            for (Object handle : (Collection<?>) args.get(0)) {
                Object known = attributes.get(((Number) handle).intValue());
                if (known != null) {
                    asked.put(handle, known);
                }
            }
            return Reply.of("a{ua{sv}}", asked);
        });
        return this;
    }

    public static String identifier(String alias) {
        return alias.toLowerCase(Locale.ROOT) + "@example.org";
    }

    public ScriptedConnection statuses(Map<String, Object[]> specs) {
        return on(PRESENCE, "GetStatuses", args -> Reply.of(STATUS_SPECS, specs));
    }

    /** What GetPresence answers, whoever is asked about. */
    public ScriptedConnection presences(Map<Integer, Object[]> presences) {
        return on(PRESENCE, "GetPresence", args -> Reply.of(PRESENCES, presences));
    }

    /** A {@code Last_Activity_And_Statuses} of one status with a message. */
    public static Object[] presence(String status, String message) {
        Map<String, Object> parameters = message.isEmpty() ? Map.of() : Map.of("message", new Variant<>(message));
        return new Object[] {0, Map.of(status, parameters)};
    }

    /** A {@code Status_Spec} that may be set and takes a message. */
    public static Object[] spec(int type, boolean maySetOnSelf, boolean exclusive, Map<String, String> parameters) {
        return new Object[] {type, maySetOnSelf, exclusive, parameters};
    }

    public void presenceUpdate(Map<Integer, Object[]> presences) {
        emit(PRESENCE, "PresenceUpdate", PRESENCES, presences);
    }

    public void statusChanged(int newStatus, int reason) {
        status(newStatus);
        emit(CONNECTION, "StatusChanged", "uu", newStatus, reason);
    }
}
