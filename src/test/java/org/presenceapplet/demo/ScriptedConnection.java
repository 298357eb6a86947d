package org.presenceapplet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A connection that says exactly what a test wants, true or not: every method of every interface answers what was
 * scripted for it, and any signal can be sent. Begins as a connected connection of the older presence interface with a
 * contact list of nobody.
 */
public final class ScriptedConnection implements AutoCloseable {
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

    /** What a method says to these arguments; null to leave the caller waiting. */
    public interface Answer {
        @Nullable
        Reply to(List<Object> arguments);
    }

    /** A method's answer: arguments of a signature, or an error. */
    public record Reply(@Nullable String errorName, String signature, List<Object> arguments) {
        public static Reply of(String signature, Object... arguments) {
            return new Reply(null, signature, List.of(arguments));
        }

        public static Reply error(String name) {
            return new Reply("org.freedesktop.Telepathy.Error." + name, "s", List.of("scripted"));
        }
    }

    private final BusPeer peer;
    private final String name;
    private final String path;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Variant<?>> properties = new ConcurrentHashMap<>();

    private ScriptedConnection(BusPeer peer, String account) {
        this.peer = peer;
        this.name = CONNECTION + ".fake.fake." + account;
        this.path = "/" + name.replace('.', '/');
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
        peer.export(path, this::answer);
    }

    /** Joins the bus; nobody knows of it before {@link #appear}. */
    public static ScriptedConnection on(String busAddress, String account) {
        try {
            return new ScriptedConnection(BusPeer.join(busAddress), account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another connection of the same process, that is, of the same unique name. */
    public ScriptedConnection beside(String account) {
        return new ScriptedConnection(peer, account);
    }

    public ScriptedConnection appear() {
        try {
            peer.requestName(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Gives its name up, in due form. */
    public void leave() {
        peer.releaseName(name);
    }

    /** Dies without a word, with every connection of the same process. */
    @Override
    public void close() {
        peer.close();
    }

    public String path() {
        return path;
    }

    public ScriptedConnection on(String interfaceName, String member, Answer answer) {
        answers.put(interfaceName + "." + member, answer);
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

    public void emit(String interfaceName, String member, String signature, Object... arguments) {
        emitAs(peer, path, interfaceName, member, signature, arguments);
    }

    /** Sends a signal in the name of another connection. */
    public void spoof(ScriptedConnection other, String interfaceName, String member, String signature, Object... args) {
        emitAs(peer, other.path, interfaceName, member, signature, args);
    }

    private static void emitAs(BusPeer peer, String path, String iface, String member, String sig, Object... args) {
        peer.emit(WireMessage.signal(path, iface, member, sig, args));
    }

    public void presenceUpdate(Map<Integer, Object[]> presences) {
        emit(PRESENCE, "PresenceUpdate", PRESENCES, presences);
    }

    public void statusChanged(int newStatus, int reason) {
        status(newStatus);
        emit(CONNECTION, "StatusChanged", "uu", newStatus, reason);
    }

    /** The members called so far, without their interfaces. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private @Nullable WireMessage answer(MethodCall call) {
        List<Object> arguments = arguments(call);
        calls.add(call.getName());
        Answer answer = answers.get(call.getInterface() + "." + call.getName());
        if (answer == null) {
            return WireMessage.error(call, "org.freedesktop.DBus.Error.UnknownMethod", "not scripted\n");
        }
        Reply reply = answer.to(arguments);
        if (reply == null) {
            return null;
        }
        return reply.errorName() == null
                ? WireMessage.reply(call, reply.signature(), reply.arguments().toArray())
                : WireMessage.error(call, reply.errorName(), "scripted");
    }

    private static List<Object> arguments(MethodCall call) {
        try {
            Object[] parameters = call.getParameters();
            return parameters == null ? List.of() : new ArrayList<>(List.of(parameters));
        } catch (DBusException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
