package org.presenceapplet.bus;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the well-known names that begin with a prefix.
 *
 * <p>The daemon's signals and its answers are not ordered against each other. So a signal counts only if it continues
 * from the owner known so far; any other is older than the answer that told of that owner.
 */
public final class NameOwners {
    private static final System.Logger LOG = System.getLogger(NameOwners.class.getName());

    private static final String DAEMON = "org.freedesktop.DBus";
    private static final String DAEMON_PATH = "/org/freedesktop/DBus";
    private static final String NO_OWNER = "org.freedesktop.DBus.Error.NameHasNoOwner";

    /** Told of each change. */
    @FunctionalInterface
    public interface Listener {
        /**
         * The name appeared (no old owner), changed hands, or vanished (no new owner). Calls come one at a time, each
         * from the owner that the last one for that name told of. Must neither block nor ask the bus.
         */
        void ownerChanged(String name, Optional<String> oldOwner, Optional<String> newOwner);
    }

    private final Bus bus;
    private final String prefix;
    private final Listener listener;
    private final Map<String, String> owners = new HashMap<>();
    /** How many changes did not continue from the owner known. */
    private int skipped;

    private NameOwners(Bus bus, String prefix, Listener listener) {
        this.bus = bus;
        this.prefix = prefix;
        this.listener = listener;
    }

    /**
     * Watches names. Those owned already are reported before this returns; later changes on the bus's signal thread.
     *
     * @param prefix such as {@code org.freedesktop.Telepathy.Connection.}
     * @throws BusException if the bus is lost meanwhile
     */
    public static Subscription watch(Bus bus, String prefix, Listener listener) throws BusException {
        NameOwners watch = new NameOwners(bus, prefix, listener);
        Subscription subscription = bus.subscribe(DAEMON, "NameOwnerChanged", watch::ownerChanged);
        try {
            watch.listNames();
            return subscription;
        } catch (BusException e) {
            subscription.close();
            throw e;
        }
    }

    private void listNames() throws BusException {
        List<?> names = (List<?>) bus.call(daemon("ListNames")).get(0);
        for (Object name : names) {
            if (name instanceof String text && text.startsWith(prefix)) {
                check(text);
            }
        }
    }

    /**
     * Asks who owns the name now; of no account if a signal said something newer while the answer was under way. Asks
     * again where a signal was skipped meanwhile: with the EmbeddedDBusDaemon it may be newer than the answer.
     */
    private void check(String name) throws BusException {
        int skippedBefore;
        do {
            skippedBefore = skipped();
            String before = known(name);
            change(name, before, askOwner(name));
        } while (skippedBefore != skipped());
    }

    private @Nullable String askOwner(String name) throws BusException {
        try {
            return owner(
                    bus.call(daemon("GetNameOwner").withArguments("s", name)).get(0));
        } catch (BusException e) {
            if (e.errorName().equals(NO_OWNER)) {
                return null;
            }
            throw e;
        }
    }

    private void ownerChanged(Signal signal) {
        if (signal.sender().isEmpty()) {
            checkAllElsewhere();
        } else if (signal.sender().equals(DAEMON)) {
            List<Object> arguments = signal.arguments();
            if (arguments.get(0) instanceof String name && name.startsWith(prefix)) {
                change(name, owner(arguments.get(1)), owner(arguments.get(2)));
            }
        }
    }

    /** dbus-java's EmbeddedDBusDaemon sends NameOwnerChanged without sender and arguments when a name is lost. */
    private void checkAllElsewhere() {
        Thread thread = new Thread(this::checkAll, "bus-names");
        thread.setDaemon(true);
        thread.start();
    }

    private void checkAll() {
        try {
            for (String name : knownNames()) {
                check(name);
            }
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "Could not check the owners of {0}*: {1}", prefix, e.getMessage());
        }
    }

    private synchronized void change(String name, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, owners.get(name))) {
            skipped++;
            return;
        }
        if (Objects.equals(from, to)) {
            return;
        }
        if (to == null) {
            owners.remove(name);
        } else {
            owners.put(name, to);
        }
        listener.ownerChanged(name, Optional.ofNullable(from), Optional.ofNullable(to));
    }

    private synchronized int skipped() {
        return skipped;
    }

    private synchronized @Nullable String known(String name) {
        return owners.get(name);
    }

    private synchronized List<String> knownNames() {
        return List.copyOf(owners.keySet());
    }

    /** In NameOwnerChanged, and in the EmbeddedDBusDaemon's answers, no owner is an empty string. */
    private static @Nullable String owner(Object argument) {
        return argument instanceof String owner && !owner.isEmpty() ? owner : null;
    }

    private static MethodCall daemon(String member) {
        return MethodCall.of(DAEMON, DAEMON_PATH, DAEMON, member);
    }
}
