package org.presenceapplet.viewmodel;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.presenceapplet.presence.Alert;
import org.presenceapplet.presence.Alerts;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Texts;

/** What somebody asked to be told: all of it as lines, and the choices there are for one contact. */
public final class AlertsViewModel {
    private final Alerts alerts;
    private final ObservableList<AlertLine> lines = FXCollections.observableArrayList();

    public AlertsViewModel(Alerts alerts) {
        this.alerts = alerts;
        show();
    }

    /** What was asked for, the oldest first; changes on the JavaFX thread. */
    public ObservableList<AlertLine> lines() {
        return lines;
    }

    /** On the JavaFX thread: asks for it no more. */
    public void remove(AlertLine line) {
        alerts.all().stream()
                .filter(alert -> id(alert).equals(line.id()))
                .forEach(alert -> alerts.remove(alert.contact(), alert.kind()));
        show();
    }

    /** Everything that can be asked of this contact, in the order to offer it. */
    public List<AlertChoice> choices(Contact contact) {
        return Stream.of(Alert.Kind.values())
                .flatMap(kind -> Stream.of(true, false).map(once -> choice(contact, kind, once)))
                .toList();
    }

    /** On the JavaFX thread: asks for it, in place of the other choice of its kind, or no more where it is asked for. */
    public void choose(AlertChoice choice) {
        Alert alert = choice.alert();
        if (choice.asked()) {
            alerts.remove(alert.contact(), alert.kind());
        } else {
            alerts.add(alert);
        }
        show();
    }

    /** From any thread: runs this at each change, on the thread that made it. */
    void addListener(Runnable changed) {
        var unused = alerts.addListener(all -> changed.run());
    }

    /** On the JavaFX thread: brings the lines up to date. */
    void show() {
        List<AlertLine> now = alerts.all().stream()
                .map(alert -> new AlertLine(id(alert), line(alert)))
                .toList();
        if (!now.equals(lines)) {
            lines.setAll(now);
        }
    }

    private AlertChoice choice(Contact contact, Alert.Kind kind, boolean once) {
        Alert alert = new Alert(contact.id(), contact.alias(), kind, once);
        boolean asked = alerts.of(contact.id(), kind)
                .filter(known -> known.once() == once)
                .isPresent();
        return new AlertChoice(alert, Texts.text("alert.answer", Texts.nameOf(kind), howOften(once)), asked);
    }

    private static String id(Alert alert) {
        return alert.kind().word() + " " + alert.contact().account() + " "
                + alert.contact().identifier();
    }

    private static String line(Alert alert) {
        return Texts.text(
                "alert.line", DisplayText.oneLine(alert.name()), Texts.nameOf(alert.kind()), howOften(alert.once()));
    }

    private static String howOften(boolean once) {
        return Texts.text(once ? "alert.once" : "alert.always");
    }
}
