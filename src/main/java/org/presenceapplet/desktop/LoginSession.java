package org.presenceapplet.desktop;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.bus.Subscription;
import org.presenceapplet.desktop.Person.LockTeller;

/**
 * What logind tells of our login session on the system bus: an idle hint, locked or not, and the computer's sleep.
 *
 * <p>The delay that logind grants before sleep ({@code Inhibit}) is a file descriptor, and dbus-java 5.2.2 passes none over
 * the JDK's sockets. So sleep is told the moment that logind announces it, and what follows has to be quick.
 */
final class LoginSession {
    static final String SESSION = "org.freedesktop.login1.Session";

    private static final System.Logger LOG = System.getLogger(LoginSession.class.getName());
    private static final String NAME = "org.freedesktop.login1";
    private static final String MANAGER = "org.freedesktop.login1.Manager";
    private static final String MANAGER_PATH = "/org/freedesktop/login1";
    private static final String AUTO_PATH = "/org/freedesktop/login1/session/auto";

    private final Bus bus;
    private final Turns turns;
    private final Clock clock;
    private final IdleWatch idle;
    private final Person person;
    private final Locker lockedHint;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private volatile @Nullable Service logind;
    private volatile @Nullable String session;

    /** @param turns runs what waits for logind */
    LoginSession(Bus bus, Turns turns, Clock clock, IdleWatch idle, Person person) {
        this.bus = bus;
        this.turns = turns;
        this.clock = clock;
        this.idle = idle;
        this.person = person;
        this.lockedHint = new Locker(locked -> person.locked(LockTeller.LOGIND, locked));
    }

    void join() {
        turns.execute(() -> {
            try {
                subscribe();
            } catch (BusException e) {
                LOG.log(Level.INFO, "logind does not tell of this session: {0}", e.getMessage());
            }
        });
    }

    /** The bus is lost, or nobody wants to know any more. */
    void leave() {
        turns.execute(() -> {
            subscriptions.forEach(Subscription::close);
            subscriptions.clear();
            by(Optional.empty());
        });
    }

    private void subscribe() throws BusException {
        subscriptions.add(bus.subscribe(MANAGER, "PrepareForSleep", this::prepareForSleep));
        subscriptions.add(bus.subscribe(SESSION, "Lock", signal -> lockRequested(signal, true)));
        subscriptions.add(bus.subscribe(SESSION, "Unlock", signal -> lockRequested(signal, false)));
        subscriptions.add(bus.subscribe(Service.PROPERTIES, "PropertiesChanged", this::propertiesChanged));
        subscriptions.add(Service.watch(bus, NAME, this::by));
    }

    private void by(Optional<Service> service) {
        logind = service.orElse(null);
        session = null;
        idle.vanished(IdleSource.Kind.LOGIND);
        lockedHint.says(false);
        person.lockRequested(false);
        person.asleep(false);
        service.ifPresent(found -> turns.execute(() -> findSession(found)));
    }

    private void findSession(Service asked) {
        try {
            String found = sessionPath(asked);
            if (asked.equals(logind)) {
                session = found;
                idle.appeared(new LoginIdle(asked, found, clock));
                int question = lockedHint.question();
                Map<?, ?> properties = asked.properties(found, SESSION);
                lockedHint.answers(question, Boolean.TRUE.equals(properties.get("LockedHint")));
            }
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "logind knows no session of ours: {0}", e.getMessage());
        }
    }

    private static String sessionPath(Service logind) throws BusException {
        try {
            UInt32 pid = new UInt32(ProcessHandle.current().pid());
            return logind.ask(String.class, MANAGER_PATH, MANAGER, "GetSessionByPID", "u", pid);
        } catch (BusException startedByTheUsersServices) {
            // The session of the user's display; its signals come from its own path.
            String id = logind.property(String.class, AUTO_PATH, SESSION, "Id");
            return logind.ask(String.class, MANAGER_PATH, MANAGER, "GetSession", "s", id);
        }
    }

    private void prepareForSleep(Signal signal) {
        Service current = logind;
        List<Object> arguments = signal.arguments();
        if (current == null || !current.sent(signal) || arguments.isEmpty()) {
            return;
        }
        boolean asleep = arguments.get(0).equals(true);
        person.asleep(asleep);
        if (!asleep) {
            idle.lookAgain();
            if (session == null) {
                turns.execute(() -> findSession(current));
            }
        }
    }

    private void lockRequested(Signal signal, boolean lock) {
        if (isOurs(signal)) {
            person.lockRequested(lock);
        }
    }

    private void propertiesChanged(Signal signal) {
        // The system bus is full of properties: decoded are only ours.
        if (!isOurs(signal)) {
            return;
        }
        List<Object> arguments = signal.arguments();
        if (arguments.size() < 2
                || !SESSION.equals(arguments.get(0))
                || !(arguments.get(1) instanceof Map<?, ?> changed)) {
            return;
        }
        if (changed.get("LockedHint") instanceof Boolean locked) {
            lockedHint.says(locked);
        }
        if (changed.containsKey("IdleHint")) {
            idle.askIf(() -> true);
        }
    }

    private boolean isOurs(Signal signal) {
        Service current = logind;
        return current != null && signal.path().equals(session) && current.sent(signal);
    }
}
