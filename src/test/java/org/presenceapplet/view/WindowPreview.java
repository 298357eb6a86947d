package org.presenceapplet.view;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.testing.SamplePeople;
import org.presenceapplet.viewmodel.FxPublisher;

/** Draws the window in every state worth looking at, light and dark, under {@code target/screenshots}; run by hand. */
public final class WindowPreview {
    private WindowPreview() {}

    public static void main(String[] args) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
        draw("ready", fixture -> {});
        draw("picker", fixture -> press(fixture, ".own-choose"));
        draw("picker-fields", fixture -> {
            press(fixture, ".own-choose");
            press(fixture, "#status-listening");
            onJavaFx(() -> fixture.window.ownStatus().items().stream()
                    .flatMap(item -> item.fields().stream())
                    .forEach(field -> field.textProperty().set("loud")));
            press(fixture, ".primary");
        });
        draw("bad-day", WindowPreview::badDay);
        draw(
                "hard",
                fixture -> fixture.write(() -> fixture.home.replaceContacts(SamplePeople.hardCases(fixture.home))));
        draw(
                "offline-shown",
                fixture -> onJavaFx(
                        () -> fixture.window.contactList().showOfflineProperty().set(true)));
        draw(
                "many",
                fixture -> fixture.write(() -> fixture.work.replaceContacts(SamplePeople.many(fixture.work, 5000))));
        draw("many-picker", fixture -> {
            fixture.write(() -> fixture.work.replaceContacts(SamplePeople.many(fixture.work, 5000)));
            press(fixture, ".own-choose");
        });
        draw("search", fixture -> search(fixture, "borge"));
        draw("no-hits", fixture -> search(fixture, "zebra"));
        draw("edit", fixture -> press(fixture, ".own-message"));
        draw("refused", fixture -> {
            fixture.port.refuse("NotAvailable");
            onJavaFx(() -> fixture.window.ownStatus().sendMessage("hello"));
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
        draw(
                "no-connection",
                fixture ->
                        fixture.write(() -> List.of(fixture.home, fixture.work).forEach(AccountWriter::remove)));
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
        Platform.exit();
    }

    private static boolean isOffline(Contact contact) {
        return !contact.presence().type().isOnline();
    }

    private static void draw(String name, Consumer<WindowFixture> scenario) {
        for (boolean dark : List.of(false, true)) {
            try (WindowFixture fixture = onJavaFx(() -> new WindowFixture(new Stage()))) {
                onJavaFx(fixture.mainWindow::show);
                fixture.people();
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
        fixture.write(() -> {
            fixture.home.update(account -> account.withConnection(
                    ConnectionState.DISCONNECTED, new ConnectionError("AuthenticationFailed", "")));
            fixture.home.forgetPresences();
            fixture.work.update(account -> account.withRequested(StatusChoice.of("hidden", "")));
        });
        fixture.reach(Reach.Stage.NO_BUS, Instant.now().plusSeconds(8));
    }

    private static void search(WindowFixture fixture, String text) {
        onJavaFx(() -> ((TextField) fixture.stage.getScene().lookup("#field")).setText(text));
    }

    private static void press(WindowFixture fixture, String selector) {
        onJavaFx(() -> ((ButtonBase) fixture.stage.getScene().lookup(selector)).fire());
    }

    /** Long enough for what is on its way to be drawn. */
    private static void settle() {
        try {
            TimeUnit.MILLISECONDS.sleep(400);
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
