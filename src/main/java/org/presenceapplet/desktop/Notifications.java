package org.presenceapplet.desktop;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.bus.Subscription;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Texts;

/**
 * Notifications of the desktop ({@code org.freedesktop.Notifications}). It outlives the buses and the servers: what a lost
 * one showed is gone. Any thread may use it, and none is held up; where nobody shows notifications, nothing is shown.
 */
public final class Notifications {
    static final String NAME = "org.freedesktop.Notifications";
    static final String PATH = "/org/freedesktop/Notifications";
    static final String INTERFACE = "org.freedesktop.Notifications";

    private static final System.Logger LOG = System.getLogger(Notifications.class.getName());
    private static final String DESKTOP_ENTRY = "org.presenceapplet.PresenceApplet";
    private static final int SERVERS_OWN_TIMEOUT = -1;
    /** What every server can do at least, if it does not say. */
    private static final Set<String> UNKNOWN_CAPABILITIES = Set.of("body");

    private record Shown(String subject, Consumer<String> chosen) {}

    private final Turns turns;

    // All below belongs to the turns.
    private final Map<Long, Shown> shown = new HashMap<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Bus bus;
    private @Nullable Service server;
    private @Nullable Set<String> capabilities;

    /** @param calls runs what waits for the server, and what was chosen */
    public Notifications(Executor calls) {
        this.turns = new Turns(calls);
    }

    /** Shows them on this session bus, until what it gives is closed. */
    public AutoCloseable join(Bus session) {
        turns.execute(() -> moveIn(session));
        return () -> turns.execute(() -> moveOut(session));
    }

    /**
     * Shows a notification, in place of the one with the same subject if that is still shown.
     *
     * @param subject what it is about; never shown
     * @param chosen told the key of the action that was chosen, once
     * @return done when the server has taken it, or cannot; never where the applet ends before
     */
    public CompletableFuture<Void> show(String subject, Notification notification, Consumer<String> chosen) {
        return CompletableFuture.runAsync(
                () -> {
                    if (bus != null) {
                        try {
                            notify(bus, subject, notification, chosen);
                        } catch (BusException e) {
                            LOG.log(Level.DEBUG, "A notification was not shown: {0}", e.errorName());
                        }
                    }
                },
                turns);
    }

    /** Takes back the notification with this subject, if it is still shown. */
    public void withdraw(String subject) {
        turns.execute(() -> idOf(subject).ifPresent(id -> {
            shown.remove(id);
            close(id);
        }));
    }

    private void moveIn(Bus session) {
        bus = session;
        try {
            subscriptions.add(session.subscribe(INTERFACE, "ActionInvoked", this::actionInvoked));
            subscriptions.add(session.subscribe(INTERFACE, "NotificationClosed", this::notificationClosed));
            subscriptions.add(Service.watch(session, NAME, owner -> turns.execute(() -> served(owner))));
        } catch (BusException e) {
            LOG.log(Level.INFO, "No notifications: {0}", e.getMessage());
        }
    }

    private void moveOut(Bus session) {
        if (session.equals(bus)) {
            subscriptions.forEach(Subscription::close);
            subscriptions.clear();
            bus = null;
            served(Optional.empty());
        }
    }

    /** Another server numbers anew, and shows nothing of what the one before did. */
    private void served(Optional<Service> newServer) {
        if (server != null) {
            shown.clear();
        }
        server = newServer.orElse(null);
        capabilities = null;
    }

    private void notify(Bus session, String subject, Notification notification, Consumer<String> chosen)
            throws BusException {
        Set<String> able = capabilities(session);
        Optional<Long> replaced = idOf(subject);
        Long id = ask(
                session,
                Long.class,
                "Notify",
                "susssasa{sv}i",
                Texts.text("notification.application"),
                new UInt32(replaced.orElse(0L)),
                notification.iconName(),
                DisplayText.oneLine(notification.title()),
                body(notification, able),
                able.contains("actions") ? actions(notification) : List.of(),
                Map.of("desktop-entry", new Variant<>(DESKTOP_ENTRY)),
                SERVERS_OWN_TIMEOUT);
        replaced.ifPresent(shown::remove);
        shown.put(id, new Shown(subject, chosen));
    }

    private static String body(Notification notification, Set<String> able) {
        if (!able.contains("body")) {
            return "";
        }
        String body = DisplayText.oneLine(notification.body());
        return able.contains("body-markup")
                ? body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : body;
    }

    private static List<String> actions(Notification notification) {
        List<String> keysAndLabels = new ArrayList<>();
        notification.actions().forEach(action -> {
            keysAndLabels.add(action.key());
            keysAndLabels.add(action.label());
        });
        return keysAndLabels;
    }

    private Set<String> capabilities(Bus session) {
        Set<String> known = capabilities;
        if (known != null) {
            return known;
        }
        try {
            List<?> told = ask(session, List.class, "GetCapabilities", "");
            Set<String> able = told.stream().map(String::valueOf).collect(Collectors.toSet());
            capabilities = able;
            return able;
        } catch (BusException e) {
            return UNKNOWN_CAPABILITIES;
        }
    }

    private Optional<Long> idOf(String subject) {
        return shown.entrySet().stream()
                .filter(entry -> entry.getValue().subject().equals(subject))
                .map(Map.Entry::getKey)
                .findAny();
    }

    private void close(Long id) {
        if (server != null) {
            try {
                server.send(PATH, INTERFACE, "CloseNotification", "u", new UInt32(id));
            } catch (BusException gone) {
                LOG.log(Level.DEBUG, "A notification goes with the bus: {0}", gone.getMessage());
            }
        }
    }

    private void actionInvoked(Signal signal) {
        turns.execute(() -> {
            List<Object> arguments = signal.arguments();
            if (isServers(signal) && arguments.size() == 2 && arguments.get(1) instanceof String key) {
                Shown invoked = shown.remove(arguments.get(0));
                if (invoked != null) {
                    invoked.chosen().accept(key);
                }
            }
        });
    }

    private void notificationClosed(Signal signal) {
        turns.execute(() -> {
            if (isServers(signal) && !signal.arguments().isEmpty()) {
                shown.remove(signal.arguments().get(0));
            }
        });
    }

    private boolean isServers(Signal signal) {
        return server != null && server.sent(signal);
    }

    /** By the well-known name, which starts a server where none runs yet. */
    private static <T> T ask(Bus session, Class<T> type, String member, String signature, Object... arguments)
            throws BusException {
        return new Service(session, NAME).ask(type, PATH, INTERFACE, member, signature, arguments);
    }
}
