package org.presenceapplet.app;

import java.util.ArrayList;
import java.util.List;
import org.presenceapplet.desktop.Notification;
import org.presenceapplet.desktop.Notification.Action;
import org.presenceapplet.desktop.Notifications;
import org.presenceapplet.presence.Alert;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.RaisedAlerts;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.WellKnownStatus;

/** Shows raised alerts as notifications of the desktop, one for each contact. Any thread may use it. */
final class AlertNotifications {
    private static final String AGAIN = "again";
    private static final String STOP = "stop";

    private final Notifications notifications;
    private final Alerts alerts;
    private final Runnable showContacts;

    /** @param showContacts run when a notification was clicked */
    AlertNotifications(Notifications notifications, Alerts alerts, Runnable showContacts) {
        this.notifications = notifications;
        this.alerts = alerts;
        this.showContacts = showContacts;
    }

    void show(RaisedAlerts raised) {
        Contact contact = raised.contact();
        Alert first = raised.alerts().get(0);
        var unused = notifications.show(
                subject(contact.id()),
                new Notification(
                        Texts.text("alert.raised", DisplayText.oneLine(contact.alias()), Texts.nameOf(first.kind())),
                        body(contact, first.kind()),
                        "presence-applet-" + contact.presence().type().word(),
                        actions(raised.alerts())),
                key -> chosen(key, raised.alerts()));
    }

    private static String subject(ContactId contact) {
        return "alert " + contact.account() + " " + contact.identifier();
    }

    /** The status, unless the title says it already, and the message. */
    private static String body(Contact contact, Alert.Kind told) {
        Status status = contact.presence().primary();
        String message = DisplayText.oneLine(status.message());
        if (told == Alert.Kind.AVAILABLE && status.id().equals(WellKnownStatus.AVAILABLE)) {
            return message;
        }
        String name = Texts.nameOf(status);
        return message.isEmpty() ? name : Texts.text("alert.status", name, message);
    }

    private static List<Action> actions(List<Alert> raised) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action(Notification.DEFAULT_ACTION, Texts.text("alert.action.contacts")));
        if (raised.stream().anyMatch(Alert::once)) {
            actions.add(new Action(AGAIN, Texts.text("alert.action.again")));
        }
        if (!raised.stream().allMatch(Alert::once)) {
            actions.add(new Action(STOP, Texts.text("alert.action.stop")));
        }
        return actions;
    }

    private void chosen(String key, List<Alert> raised) {
        switch (key) {
            case Notification.DEFAULT_ACTION -> showContacts.run();
            case AGAIN -> raised.stream().filter(Alert::once).forEach(alerts::add);
            case STOP ->
                raised.stream()
                        .filter(alert -> !alert.once())
                        .forEach(alert -> alerts.remove(alert.contact(), alert.kind()));
            default -> {}
        }
    }
}
