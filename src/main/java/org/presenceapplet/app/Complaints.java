package org.presenceapplet.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.presenceapplet.control.Console;
import org.presenceapplet.desktop.Notification;
import org.presenceapplet.desktop.Notifications;
import org.presenceapplet.presence.Texts;

/**
 * What goes wrong while the applet runs, and how to help it, each in a sentence: on the terminal, and as a notification of
 * the desktop, since nobody looks at the terminal of what lives in the tray. Any thread may use it.
 */
final class Complaints {
    private final Console console;
    private final Notifications notifications;

    Complaints(Console console, Notifications notifications) {
        this.console = console;
        this.notifications = notifications;
    }

    /** @param sentence without a full stop, as it stands after the program's name */
    void say(String sentence) {
        var unused = sayAtLast(sentence);
    }

    /**
     * Says it before the applet ends.
     *
     * @return done when the desktop has been told, whether it shows notifications or not
     */
    CompletableFuture<Void> sayAtLast(String sentence) {
        console.say(sentence);
        return notifications.show(
                "complaint " + sentence,
                new Notification(
                        Texts.text("notification.application"),
                        sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1),
                        "org.presenceapplet.PresenceApplet",
                        List.of()),
                key -> {});
    }
}
