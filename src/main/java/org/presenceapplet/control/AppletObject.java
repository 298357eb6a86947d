package org.presenceapplet.control;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.StatusChoice;

/** The applet's object on the bus. Its methods share one thread and return at once. */
final class AppletObject implements AppletInterfaces.Application, AppletInterfaces.Applet {
    private static final System.Logger LOG = System.getLogger(AppletObject.class.getName());

    /** The actions of the desktop file that set a status; as in the tray, the message stays. */
    private static final Set<String> STATUSES = Set.of("available", "away", "busy", "offline");

    private static final List<String> TOKENS = List.of("activation-token", "desktop-startup-id");
    private static final int MOST_LOGGED = 40;

    private final RunningApplet applet;
    private final Session session;
    private final AppletWindow window;

    AppletObject(RunningApplet applet, Session session, AppletWindow window) {
        this.applet = applet;
        this.session = session;
        this.window = window;
    }

    @Override
    public void activate(Map<String, Variant<?>> platformData) {
        window.show(token(platformData));
    }

    /** There are no documents to open. */
    @Override
    public void open(List<String> uris, Map<String, Variant<?>> platformData) {
        activate(platformData);
    }

    @Override
    public void activateAction(String name, List<Variant<?>> parameter, Map<String, Variant<?>> platformData) {
        if (name.equals("show")) {
            window.show(token(platformData));
        } else if (name.equals("quit")) {
            window.quit();
        } else if (STATUSES.contains(name)) {
            var unused = session.settled()
                    .thenCompose(settled -> session.store().snapshot())
                    .thenCompose(roster -> session.engine()
                            .set(StatusChoice.of(name, roster.effective().message()), null))
                    .thenAccept(outcomes -> logRefusals(name, outcomes));
        } else {
            String shown = DisplayText.oneLine(name.substring(0, Math.min(MOST_LOGGED, name.length())));
            LOG.log(Level.INFO, "There is no action ''{0}''", shown);
        }
    }

    private static void logRefusals(String action, List<Outcome> outcomes) {
        long refused =
                outcomes.stream().filter(Outcome.Refused.class::isInstance).count();
        if (outcomes.isEmpty() || refused > 0) {
            LOG.log(Level.INFO, "The action {0}: {1} accounts, {2} refused", action, outcomes.size(), refused);
        }
    }

    private static Optional<String> token(Map<String, Variant<?>> platformData) {
        return TOKENS.stream()
                .flatMap(key -> Stream.ofNullable(platformData.get(key)))
                .map(Variant::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(token -> !token.isEmpty())
                .findFirst();
    }

    @Override
    public void show() {
        window.show(Optional.empty());
    }

    @Override
    public void hide() {
        window.hide();
    }

    @Override
    public void quit() {
        window.quit();
    }

    @Override
    public void run(DBusPath caller, List<String> arguments, int columns, boolean colour) {
        applet.begin(applet.callerAt(caller.getPath()), arguments, columns, colour);
    }

    @Override
    public void answer(DBusPath caller, List<String> answer) {
        applet.answer(Bus.caller(), caller.getPath(), answer.stream().findFirst());
    }

    @Override
    public String getObjectPath() {
        return AppletInterfaces.PATH;
    }
}
