package org.presenceapplet.view;

import static org.presenceapplet.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Activity;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.TimeLimit;
import org.presenceapplet.testing.SamplePeople;
import org.presenceapplet.viewmodel.AlertsViewModel;
import org.presenceapplet.viewmodel.FxPublisher;
import org.presenceapplet.viewmodel.LimitField;

/** Draws the window in every state worth looking at, light and dark, under {@code target/screenshots}; run by hand. */
public final class WindowPreview {
    /** The names of the pictures to draw; none for all. */
    private static List<String> wanted = List.of();

    private WindowPreview() {}

    public static void main(String[] args) {
        wanted = List.of(args);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
        try {
            window();
            accounts();
            preferences();
        } finally {
            Platform.exit();
        }
    }

    private static void window() {
        draw("ready", fixture -> {});
        draw("picker", fixture -> press(fixture, ".own-choose"));
        draw("locked", WindowPreview::lock);
        draw("small-locked", fixture -> {
            lock(fixture);
            shrink(fixture);
        });
        draw("timed", WindowPreview::setForATime);
        draw("small-timed", fixture -> {
            setForATime(fixture);
            shrink(fixture);
        });
        draw("timed-locked-picker", fixture -> {
            setForATime(fixture);
            lock(fixture);
            press(fixture, ".own-choose");
        });
        draw("picker-limit", fixture -> {
            setOfLate(fixture);
            press(fixture, ".own-choose");
            onJavaFx(() -> fixture.window.ownStatus().limit().choiceProperty().set(LimitField.Choice.HOUR));
        });
        draw("small-picker", fixture -> {
            setOfLate(fixture);
            press(fixture, ".own-choose");
            shrink(fixture);
        });
        draw("small-picker-until", fixture -> {
            setOfLate(fixture);
            press(fixture, ".own-choose");
            shrink(fixture);
            onJavaFx(() -> {
                fixture.window.ownStatus().limit().choiceProperty().set(LimitField.Choice.UNTIL);
                fixture.window.ownStatus().limit().timeProperty().set("25:00");
                fixture.window.ownStatus().sendMessage("late");
                fixture.stage.getScene().lookup("#time").requestFocus();
            });
        });
        draw("small-shortcuts", fixture -> {
            shrink(fixture);
            KeyCodeCombination key = new KeyCodeCombination(KeyCode.F1);
            onJavaFx(Objects.requireNonNull(
                    fixture.stage.getScene().getAccelerators().get(key)));
        });
        draw("line", fixture -> {
            press(fixture, ".own-choose");
            writeLine(fixture, "busy lunch");
        });
        draw("picker-line", fixture -> writeLineAfterOthers(fixture, "busy in"));
        draw("picker-line-read", fixture -> writeLineAfterOthers(fixture, "busy lunch 45m"));
        draw("picker-line-begun", fixture -> writeLineAfterOthers(fixture, "a"));
        draw("picker-line-wrong", fixture -> writeLineAfterOthers(fixture, "lunch"));
        draw("small-picker-line", fixture -> {
            writeLineAfterOthers(fixture, "busy");
            shrink(fixture);
        });
        draw("picker-fields", fixture -> {
            press(fixture, ".own-choose");
            press(fixture, "#status-listening");
            onJavaFx(() -> fixture.window.ownStatus().items().stream()
                    .flatMap(item -> item.fields().stream())
                    .forEach(field -> field.textProperty().set("loud")));
            press(fixture, "#picker .primary");
        });
        draw("bad-day", WindowPreview::badDay);
        draw(
                "hard",
                fixture -> fixture.write(() -> fixture.home.replaceContacts(SamplePeople.hardCases(fixture.home))));
        draw(
                "offline-shown",
                fixture -> onJavaFx(
                        () -> fixture.window.contactList().showOfflineProperty().set(true)));
        draw("favourites", WindowPreview::markFavourites);
        draw("flat", fixture -> {
            markFavourites(fixture);
            onJavaFx(() -> fixture.window.contactList().groupedProperty().set(false));
        });
        draw("compact", fixture -> {
            markFavourites(fixture);
            onJavaFx(() -> fixture.window.contactList().compactProperty().set(true));
        });
        draw(
                "many",
                fixture -> fixture.write(() -> fixture.work.replaceContacts(SamplePeople.many(fixture.work, 5000))));
        draw("many-picker", fixture -> {
            fixture.write(() -> fixture.work.replaceContacts(SamplePeople.many(fixture.work, 5000)));
            press(fixture, ".own-choose");
        });
        draw("search", fixture -> search(fixture, "borge"));
        draw("marks", fixture -> {
            fixture.write(() -> fixture.home.putContacts(List.of(
                    SamplePeople.contact(fixture.home, "x@y", "Straße an der Allee", "away", "Ein „l“", "Work"),
                    SamplePeople.contact(
                            fixture.home,
                            "links@y",
                            "Link Larson",
                            "busy",
                            "See https://example.org/lunch and much more of it all",
                            "Work"))));
            search(fixture, "l");
        });
        draw("links", fixture -> {
            fixture.write(() -> fixture.home.putContacts(List.of(SamplePeople.contact(
                    fixture.home, "l@y", "Link Larson", "busy", "See https://example.org/lunch and more", "Work"))));
            onJavaFx(() -> fixture.window.contactList().compactProperty().set(true));
        });
        draw("no-hits", fixture -> search(fixture, "zebra"));
        draw("edit", fixture -> press(fixture, ".own-message"));
        draw("refused", fixture -> {
            fixture.port.refuse("NotAvailable");
            onJavaFx(() -> fixture.window.ownStatus().sendMessage("hello"));
        });
        draw("refused-picker", fixture -> {
            fixture.port.refuse("NotAvailable");
            onJavaFx(() -> fixture.window
                    .ownStatus()
                    .choose(fixture.window.ownStatus().items().get(1), ""));
            press(fixture, ".own-choose");
        });
        draw(
                "selected",
                fixture -> onJavaFx(() -> {
                    fixture.window
                            .contactList()
                            .selectedProperty()
                            .set(fixture.window.contactList().rows().get(1));
                    fixture.stage.getScene().lookup(".contact-list").requestFocus();
                }));
        draw("demo", fixture -> fixture.window.reachChanged(new Reach(Reach.Stage.READY, true, null)));
        draw("no-bus", fixture -> {
            fixture.write(() -> List.of(fixture.home, fixture.work).forEach(AccountWriter::remove));
            fixture.reach(Reach.Stage.NO_BUS, Instant.now().plusSeconds(8));
        });
        draw("no-connection", fixture -> {
            fixture.accounts.setAvailable(false);
            fixture.reach(Reach.Stage.READY, null);
            fixture.write(() -> List.of(fixture.home, fixture.work).forEach(AccountWriter::remove));
        });
        draw(
                "connecting",
                fixture -> fixture.write(() -> {
                    fixture.home.removeContacts(SamplePeople.twelve(fixture.home).stream()
                            .map(contact -> contact.id().identifier())
                            .toList());
                    List.of(fixture.home, fixture.work)
                            .forEach(writer ->
                                    writer.update(account -> account.withConnection(ConnectionState.CONNECTING, null)));
                }));
        draw(
                "all-offline",
                fixture -> fixture.write(() -> fixture.home.replaceContacts(SamplePeople.twelve(fixture.home).stream()
                        .filter(WindowPreview::isOffline)
                        .toList())));
    }

    private static void accounts() {
        draw("accounts", WindowPreview::openAccounts);
        draw("accounts-trouble", fixture -> {
            openAccounts(fixture);
            fixture.fail(fixture.home, "AuthenticationFailed");
            fixture.write(
                    () -> fixture.work.update(account -> account.withConnection(ConnectionState.CONNECTING, null)));
        });
        draw("accounts-remove", fixture -> {
            openAccounts(fixture);
            onJavaFx(() ->
                    fixture.window.accounts().items().get(0).removingProperty().set(true));
        });
        draw("account-add", WindowPreview::openEmptyForm);
        draw("account-add-advanced", fixture -> {
            openEmptyForm(fixture);
            press(fixture, "#advanced");
        });
        draw("account-add-wrong", fixture -> {
            openEmptyForm(fixture);
            write(fixture, "#field-account", "me");
            press(fixture, "#submit");
        });
        draw("account-add-refused", fixture -> {
            openEmptyForm(fixture);
            fixture.accounts.refuse("NotAvailable", "");
            write(fixture, "#field-account", "me@localhost");
            press(fixture, "#submit");
        });
        draw("account-edit", fixture -> {
            fixture.accounts.setParameters(Map.of("account", "me@localhost", "port", 5223));
            openAccounts(fixture);
            onJavaFx(() -> fixture.window
                    .accounts()
                    .edit(fixture.window.accounts().items().get(0)));
            write(fixture, "#field-password", "");
            press(fixture, "#advanced");
        });
        draw("no-account", WindowPreview::removeAccounts);
        draw("small-no-account", fixture -> {
            removeAccounts(fixture);
            shrink(fixture);
        });
        draw("small-accounts", fixture -> {
            openAccounts(fixture);
            fixture.fail(fixture.home, "AuthenticationFailed");
            fixture.write(() -> {
                fixture.work.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null)
                        .withName("A name that goes on and on and never comes to an end")
                        .withManaged(new Managed("idle", "irc", false, true)));
            });
            shrink(fixture);
        });
        draw("small-accounts-remove", fixture -> {
            openAccounts(fixture);
            onJavaFx(() ->
                    fixture.window.accounts().items().get(0).removingProperty().set(true));
            shrink(fixture);
        });
        draw("small-account-add", fixture -> {
            openEmptyForm(fixture);
            press(fixture, "#submit");
            press(fixture, "#advanced");
            shrink(fixture);
        });
        draw("small-bad-day", fixture -> {
            badDay(fixture);
            shrink(fixture);
        });
    }

    private static void preferences() {
        draw("preferences", WindowPreview::openPreferences);
        draw("preferences-end", fixture -> {
            openPreferences(fixture);
            toTheEnd(fixture);
        });
        draw("preferences-trouble", fixture -> {
            openPreferences(fixture);
            fixture.person.setSource(null);
            fixture.preferences.report("/home/me/.config/presence-applet/settings.properties cannot be written;"
                    + " what was changed holds until the program ends");
            onJavaFx(() -> {
                List.copyOf(fixture.window.alerts().lines()).forEach(fixture.window.alerts()::remove);
                fixture.window.preferences().extendedAwayAfter().turn(false);
                fixture.window.preferences().awayAfter().textProperty().set("soon");
                fixture.window.preferences().awayAfter().enter();
            });
        });
        draw("small-preferences", fixture -> {
            openPreferences(fixture);
            shrink(fixture);
        });
        draw("small-preferences-end", fixture -> {
            openPreferences(fixture);
            shrink(fixture);
            toTheEnd(fixture);
        });
    }

    private static void markFavourites(WindowFixture fixture) {
        fixture.write(() -> SamplePeople.twelve(fixture.home).stream()
                .filter(contact -> List.of("carol@localhost", "frank@localhost")
                        .contains(contact.id().identifier()))
                .forEach(contact -> fixture.list.change(list -> list.withFavourite(contact.id(), true))));
    }

    private static void writeLine(WindowFixture fixture, String line) {
        write(fixture, "#lineField", line);
        onJavaFx(() -> {
            TextField field = (TextField) fixture.stage.getScene().lookup("#lineField");
            field.requestFocus();
            field.end();
        });
    }

    private static void writeLineAfterOthers(WindowFixture fixture, String line) {
        setOfLate(fixture);
        press(fixture, ".own-choose");
        writeLine(fixture, line);
    }

    private static void lock(WindowFixture fixture) {
        Instant since = Instant.now().minus(Duration.ofMinutes(12));
        fixture.engine.activityChanged(new Activity(Activity.Idleness.ACTIVE, null, since, null));
    }

    private static void setForATime(WindowFixture fixture) {
        TimeLimit limit = new TimeLimit.Lasting(Duration.ofMinutes(23));
        var unused = fixture.engine
                .set(StatusChoice.of("busy", "Writing"), Optional.of(limit), null)
                .join();
    }

    private static void setOfLate(WindowFixture fixture) {
        fixture.recent.setFavourite(StatusChoice.of("away", "Walking the dog"), true);
        for (String message : List.of("In a meeting", "lunch", "A message that goes on for longer than it should")) {
            var unused = fixture.engine
                    .set(StatusChoice.of(message.length() > 5 ? "busy" : "away", message), null)
                    .join();
        }
    }

    private static void openPreferences(WindowFixture fixture) {
        fixture.person.setIdle(Duration.ofSeconds(12));
        onJavaFx(() -> {
            SamplePeople.twelve(fixture.home).stream().limit(2).forEach(contact -> {
                AlertsViewModel alerts = fixture.window.alerts();
                alerts.choose(alerts.choices(contact).get(contact.alias().length() % 4));
            });
            fixture.window.preferences().open();
        });
    }

    private static void toTheEnd(WindowFixture fixture) {
        settle();
        onJavaFx(() -> ((ScrollPane) fixture.stage.getScene().lookup("#scroll")).setVvalue(1));
    }

    private static void removeAccounts(WindowFixture fixture) {
        fixture.write(() -> List.of(fixture.home, fixture.work).forEach(AccountWriter::remove));
    }

    /** To the smallest size there is. */
    private static void shrink(WindowFixture fixture) {
        onJavaFx(() -> {
            fixture.stage.setWidth(fixture.stage.getMinWidth());
            fixture.stage.setHeight(fixture.stage.getMinHeight());
        });
    }

    private static void openAccounts(WindowFixture fixture) {
        fixture.manage();
        onJavaFx(() -> fixture.window.accounts().open());
        eventually(
                "the manager is known",
                () -> onJavaFx(fixture.window.accounts().items().get(0).managedProperty()::get));
    }

    private static void openEmptyForm(WindowFixture fixture) {
        onJavaFx(() -> fixture.window.accounts().add());
        write(fixture, "#field-account", "");
    }

    private static void write(WindowFixture fixture, String selector, String text) {
        eventually(
                selector + " is there",
                () -> onJavaFx(() -> fixture.stage.getScene().lookup(selector) != null));
        onJavaFx(() -> ((TextField) fixture.stage.getScene().lookup(selector)).setText(text));
    }

    private static boolean isOffline(Contact contact) {
        return !contact.presence().type().isOnline();
    }

    private static void draw(String name, Consumer<WindowFixture> scenario) {
        if (!wanted.isEmpty() && !wanted.contains(name)) {
            return;
        }
        for (boolean dark : List.of(false, true)) {
            try (WindowFixture fixture = onJavaFx(() -> new WindowFixture(new Stage()))) {
                onJavaFx(fixture.mainWindow::show);
                fixture.people();
                eventually(
                        "people are there",
                        () -> onJavaFx(fixture.window.peopleProperty()::get).startsWith("6 "));
                settle();
                scenario.accept(fixture);
                onJavaFx(() -> fixture.mainWindow.setDark(dark));
                settle();
                onJavaFx(() -> {
                    Pictures.save(fixture.stage.getScene(), name + (dark ? "-dark" : "-light"));
                    fixture.mainWindow.hide();
                });
            }
        }
    }

    private static void badDay(WindowFixture fixture) {
        fixture.manage();
        fixture.fail(fixture.home, "AuthenticationFailed");
        fixture.write(() -> fixture.work.update(account -> account.withRequested(StatusChoice.of("hidden", ""))));
        fixture.reach(Reach.Stage.NO_BUS, Instant.now().plusSeconds(8));
    }

    private static void search(WindowFixture fixture, String text) {
        write(fixture, "#field", text);
    }

    private static void press(WindowFixture fixture, String selector) {
        eventually(
                selector + " is there",
                () -> onJavaFx(() -> fixture.stage.getScene().lookup(selector) != null));
        onJavaFx(() -> ((ButtonBase) fixture.stage.getScene().lookup(selector)).fire());
    }

    /** Long enough for what is on its way to be drawn. */
    private static void settle() {
        try {
            TimeUnit.MILLISECONDS.sleep(700);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onJavaFx(Runnable task) {
        CompletableFuture.runAsync(task, FxPublisher.javaFxThread()).join();
    }

    private static <T> T onJavaFx(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, FxPublisher.javaFxThread()).join();
    }
}
