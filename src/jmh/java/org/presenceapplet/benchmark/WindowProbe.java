package org.presenceapplet.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.stage.Window;
import org.presenceapplet.app.Main;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.viewmodel.ContactRow;

/**
 * The applet itself, started as its launcher does, which also answers each line of input with one: to {@code shown} whom its
 * window shows how, and when that was; to anything else once {@link Hands} have done it.
 */
final class WindowProbe {
    private WindowProbe() {}

    /** Takes the applet's arguments. */
    public static void main(String[] arguments) throws IOException {
        Thread applet = new Thread(() -> Main.main(arguments), "applet");
        applet.setDaemon(true);
        applet.start();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String question = questions.readLine();
        while (question != null) {
            System.out.println(answer(question));
            question = questions.readLine();
        }
        System.exit(0);
    }

    private static String answer(String question) {
        try {
            return question.equals("shown") ? shown() : Hands.on(list()).act(question);
        } catch (RuntimeException e) {
            return "failed: " + e;
        }
    }

    /** Whom the list shows at a moment. */
    private record Listed(long moment, List<Contact> contacts) {}

    private static String shown() {
        CompletableFuture<Listed> listed = new CompletableFuture<>();
        try {
            Platform.runLater(() -> listed.complete(listed()));
        } catch (IllegalStateException notYetStarted) {
            return Moment.now() + " none";
        }
        return listed.join().moment() + " " + Shown.in(listed.join().contacts());
    }

    private static Listed listed() {
        List<Contact> contacts = lists().flatMap(list -> list.getItems().stream())
                .filter(ContactRow.class::isInstance)
                .map(row -> ((ContactRow) row).person().contact())
                .toList();
        return new Listed(Moment.now(), contacts);
    }

    private static ListView<?> list() {
        CompletableFuture<ListView<?>> list = new CompletableFuture<>();
        Platform.runLater(() -> list.complete(lists().findFirst().orElseThrow()));
        return list.join();
    }

    private static Stream<? extends ListView<?>> lists() {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".contact-list").stream())
                .filter(ListView.class::isInstance)
                .map(list -> (ListView<?>) list);
    }
}
