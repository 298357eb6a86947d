package org.presenceapplet.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.stage.Window;
import org.presenceapplet.app.Main;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.viewmodel.ContactRow;

/** The applet itself, started as its launcher does, which also says on each line of input whom its window shows how. */
final class WindowProbe {
    private WindowProbe() {}

    /** Takes the applet's arguments. */
    public static void main(String[] arguments) throws IOException {
        Thread applet = new Thread(() -> Main.main(arguments), "applet");
        applet.setDaemon(true);
        applet.start();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (questions.readLine() != null) {
            System.out.println(Shown.in(listed()));
        }
        System.exit(0);
    }

    private static List<Contact> listed() {
        CompletableFuture<List<Contact>> listed = new CompletableFuture<>();
        try {
            Platform.runLater(() -> listed.complete(Window.getWindows().stream()
                    .flatMap(window -> window.getScene().getRoot().lookupAll(".list-view").stream())
                    .flatMap(list -> ((ListView<?>) list).getItems().stream())
                    .filter(ContactRow.class::isInstance)
                    .map(row -> ((ContactRow) row).person().contact())
                    .toList()));
        } catch (IllegalStateException notYetStarted) {
            return List.of();
        }
        return listed.join();
    }
}
