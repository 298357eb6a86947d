package org.presenceapplet.control;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.bus.NameOwners;

/**
 * The applet that runs in another process on the same bus. Its methods wait for its answer, at most
 * {@link MethodCall#DEFAULT_TIMEOUT}, and throw a {@link BusException} where none comes.
 */
public final class RemoteApplet implements AutoCloseable {
    private final Bus bus;
    private final String owner;
    private final CompletableFuture<Void> gone;

    private RemoteApplet(Bus bus, String owner, CompletableFuture<Void> gone) {
        this.bus = bus;
        this.owner = owner;
        this.gone = gone;
    }

    /**
     * Looks for the applet.
     *
     * @param bus closed with the applet that is found; stays open where none is
     * @throws BusException if the bus is gone
     */
    public static Optional<RemoteApplet> find(Bus bus) throws BusException {
        AtomicReference<@Nullable String> owner = new AtomicReference<>();
        CompletableFuture<Void> gone = new CompletableFuture<>();
        var watch = NameOwners.watch(bus, AppletInterfaces.NAME, (name, before, now) -> {
            if (name.equals(AppletInterfaces.NAME) && !owner.compareAndSet(null, now.orElse(null))) {
                gone.complete(null);
            }
        });
        String found = owner.get();
        if (found == null) {
            watch.close();
            return Optional.empty();
        }
        bus.onLost(() -> gone.complete(null));
        return Optional.of(new RemoteApplet(bus, found, gone));
    }

    /**
     * Shows its window, as a second start does.
     *
     * @param activationToken see {@link AppletWindow#show}
     */
    public void activate(Optional<String> activationToken) throws BusException {
        Map<String, Variant<?>> platformData = new HashMap<>();
        activationToken.ifPresent(token -> {
            platformData.put("activation-token", new Variant<>(token));
            platformData.put("desktop-startup-id", new Variant<>(token));
        });
        call(AppletInterfaces.APPLICATION, "Activate", "a{sv}", platformData);
    }

    public void show() throws BusException {
        call(AppletInterfaces.APPLET, "Show", "");
    }

    public void hide() throws BusException {
        call(AppletInterfaces.APPLET, "Hide", "");
    }

    /** Asks it to end; {@link #gone} tells when it has. */
    public void quit() throws BusException {
        call(AppletInterfaces.APPLET, "Quit", "");
    }

    /** Ends when it has gone away, on a thread that must not wait. */
    CompletionStage<Void> gone() {
        return gone;
    }

    /** Has it begin a command; everything else is told to the object at {@link AppletInterfaces#CALLER_PATH}. */
    void run(AppletInterfaces.Caller caller, List<String> arguments, Console console, Duration patience)
            throws BusException {
        bus.export(AppletInterfaces.CALLER_PATH, caller);
        var unused = bus.call(applet(AppletInterfaces.APPLET, "Run")
                .withArguments(
                        "oasib",
                        new DBusPath(AppletInterfaces.CALLER_PATH),
                        arguments,
                        console.columns(),
                        console.colour())
                .withTimeout(patience));
    }

    /** Answers what it asked; where it has gone meanwhile, {@link #gone} tells. */
    void answer(Optional<String> answer) throws BusException {
        bus.send(applet(AppletInterfaces.APPLET, "Answer")
                .withArguments(
                        "oas",
                        new DBusPath(AppletInterfaces.CALLER_PATH),
                        answer.stream().toList()));
    }

    /** Whether it is the applet that calls an exported object. */
    boolean isCalling() {
        return Bus.caller().equals(owner);
    }

    private void call(String interfaceName, String member, String signature, Object... arguments) throws BusException {
        var unused = bus.call(applet(interfaceName, member).withArguments(signature, arguments));
    }

    private MethodCall applet(String interfaceName, String member) {
        return MethodCall.of(owner, AppletInterfaces.PATH, interfaceName, member);
    }

    @Override
    public void close() {
        bus.close();
    }
}
