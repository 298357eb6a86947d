package org.presenceapplet.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.presenceapplet.demo.Demo;
import org.presenceapplet.demo.DemoConnection;
import org.presenceapplet.demo.DemoOptions;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;

/** The window over the demo. Made and shown on the JavaFX thread. */
final class DemoWindow extends ClientWindow {
    private final Demo demo;

    DemoWindow(Path folder, DemoOptions options, Stage stage) {
        this(start(folder, options), stage);
    }

    private DemoWindow(Demo demo, Stage stage) {
        super(demo.address(), stage);
        this.demo = demo;
    }

    private static Demo start(Path folder, DemoOptions options) {
        try {
            return Demo.start(folder.resolve("bus"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DemoConnection connection() {
        return demo.manager().connection();
    }

    /** Somebody in the store, by the first part of their identifier. */
    Optional<Contact> contact(String name) {
        return contactOf(name + "@demo.example");
    }

    ContactId id(String name) {
        return new ContactId(store.snapshot().join().accounts().get(0).id(), name + "@demo.example");
    }

    @Override
    public void close() {
        super.close();
        try {
            demo.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
