package org.presenceapplet.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusAddress;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.control.ExitCode;
import org.presenceapplet.control.Options;
import org.presenceapplet.control.RemoteApplet;
import org.presenceapplet.control.Session;
import org.presenceapplet.control.SessionException;
import org.presenceapplet.control.SessionFactory;
import org.presenceapplet.control.Target;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.telepathy.AccountManager;
import org.presenceapplet.telepathy.Connection;

/** Opens the bus that is wanted: the session bus, one at an address, or the demo's. */
final class Sessions implements SessionFactory {
    private static final String BUS = "org.freedesktop.DBus";

    private final Map<String, String> environment;
    private final UserFolders folders;

    Sessions(Map<String, String> environment, UserFolders folders) {
        this.environment = environment;
        this.folders = folders;
    }

    /** Where a target's bus is to be found, asked anew for each try. */
    Optional<String> address(Target target) {
        return target instanceof Target.Address address ? Optional.of(address.address()) : sessionBus();
    }

    /**
     * Where a target's bus is now.
     *
     * @throws SessionException where there is none
     */
    String required(Target target) throws SessionException {
        return address(target)
                .orElseThrow(() -> new SessionException(ExitCode.NO_BUS, Texts.text("app.no-session-bus"), null));
    }

    /** Where the session bus is; empty where there is none. */
    Optional<String> sessionBus() {
        return BusAddress.session(environment);
    }

    /** Where the system bus is; empty where there is none. */
    Optional<String> systemBus() {
        return BusAddress.system(environment);
    }

    /**
     * The demo's bus: the one that is running, else one of our own, which is still to be started.
     *
     * @param shared whether one of our own is to be found by others
     */
    DemoBus demo(boolean shared) throws SessionException {
        return DemoBus.open(folders.runtime(), shared);
    }

    /** Whether there is a bus with a Telepathy connection on it, or with an account manager that runs or can be started. */
    boolean hasTelepathy(Target target) {
        Optional<String> address = address(target);
        if (address.isEmpty()) {
            return false;
        }
        try (Bus bus = Bus.open(address.get())) {
            return names(bus, "ListNames").anyMatch(name -> name.startsWith(Connection.NAME + ".") || isManager(name))
                    || names(bus, "ListActivatableNames").anyMatch(Sessions::isManager);
        } catch (BusException unreachable) {
            return false;
        }
    }

    private static Stream<String> names(Bus bus, String member) throws BusException {
        List<Object> reply = bus.call(MethodCall.of(BUS, "/org/freedesktop/DBus", BUS, member));
        return ((List<?>) reply.get(0)).stream().map(String::valueOf);
    }

    private static boolean isManager(String name) {
        return name.equals(AccountManager.NAME);
    }

    @Override
    public Optional<RemoteApplet> applet(Options options) throws SessionException {
        if (options.verbose()) {
            LogFile.verbose();
        }
        Optional<String> address = options.target() instanceof Target.Demo
                ? DemoBus.running(folders.runtime())
                : address(options.target());
        return address.isPresent() ? applet(address.get()) : Optional.empty();
    }

    private static Optional<RemoteApplet> applet(String address) throws SessionException {
        try {
            Bus bus = Bus.open(address);
            Optional<RemoteApplet> applet = RemoteApplet.find(bus);
            if (applet.isEmpty()) {
                bus.close();
            }
            return applet;
        } catch (BusException e) {
            throw unreachable(e);
        }
    }

    @Override
    public Session open(Options options) throws SessionException {
        if (options.verbose()) {
            LogFile.verbose();
        }
        if (options.target() instanceof Target.Demo) {
            DemoBus demo = demo(false);
            demo.start();
            return open(demo.address(), demo::close);
        }
        return open(required(options.target()), () -> {});
    }

    private static Session open(String address, Runnable end) throws SessionException {
        Core core = new Core(Clock.systemUTC());
        try {
            Bus bus = Bus.open(address);
            CompletableFuture<Void> lost = new CompletableFuture<>();
            bus.onLost(() -> lost.complete(null));
            return new CoreSession(core, core.telepathy().open(bus), lost, () -> {
                bus.close();
                core.close();
                end.run();
            });
        } catch (BusException e) {
            core.close();
            end.run();
            throw unreachable(e);
        }
    }

    private static SessionException unreachable(BusException why) {
        return new SessionException(ExitCode.NO_BUS, Texts.text("app.bus-unreachable", why.shortName()), why);
    }
}
