package org.presenceapplet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;

/** An object on a bus of which every method answers what a test scripted for it, and which can send any signal. */
public class ScriptedObject implements AutoCloseable {
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

        /** One of Telepathy's errors. */
        public static Reply error(String name) {
            return new Reply("org.freedesktop.Telepathy.Error." + name, "s", List.of("scripted"));
        }
    }

    private final BusPeer peer;
    private final String path;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /** An object of the same process, that is, of the same unique name. */
    protected ScriptedObject(ScriptedObject sibling, String path) {
        this(sibling.peer, path);
    }

    protected ScriptedObject(String busAddress, String path) {
        this(joined(busAddress), path);
    }

    private ScriptedObject(BusPeer peer, String path) {
        this.peer = peer;
        this.path = path;
        peer.export(path, this::answer);
    }

    /** Joins the bus with one object. */
    public static ScriptedObject join(String busAddress, String path) {
        return new ScriptedObject(busAddress, path);
    }

    private static BusPeer joined(String address) {
        try {
            return BusPeer.join(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ScriptedObject own(String name) {
        try {
            peer.requestName(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Gives a name up, in due form. */
    public void disown(String name) {
        peer.releaseName(name);
    }

    /** Dies without a word, with every object of the same process. */
    @Override
    public void close() {
        peer.close();
    }

    public String path() {
        return path;
    }

    public ScriptedObject on(String interfaceName, String member, Answer answer) {
        answers.put(interfaceName + "." + member, answer);
        return this;
    }

    public void emit(String interfaceName, String member, String signature, Object... arguments) {
        peer.emit(WireMessage.signal(path, interfaceName, member, signature, arguments));
    }

    /** Sends a signal in the name of another object. */
    public void spoof(ScriptedObject other, String interfaceName, String member, String signature, Object... args) {
        peer.emit(WireMessage.signal(other.path, interfaceName, member, signature, args));
    }

    /** The members called so far, without their interfaces. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private @Nullable WireMessage answer(MethodCall call) {
        calls.add(call.getName());
        Answer answer = answers.get(call.getInterface() + "." + call.getName());
        if (answer == null) {
            return WireMessage.error(call, "org.freedesktop.DBus.Error.UnknownMethod", "not scripted\n");
        }
        Reply reply = answer.to(arguments(call));
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
