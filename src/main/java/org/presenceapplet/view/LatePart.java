package org.presenceapplet.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * A part of the window that is made when it is first opened: most of them seldom are, and the window would wait for the
 * skins and styles even of what cannot be seen.
 *
 * @param <C> its controller
 */
final class LatePart<C extends LatePart.Controller> {
    /** What is at work in such a part. */
    interface Controller {
        /** The part can be seen now, and could not before. */
        default void opened() {}

        /** The part can be seen no longer. */
        default void closed() {}
    }

    /** Makes loaders by the names of FXML files. */
    @FunctionalInterface
    interface Loaders extends Function<String, FXMLLoader> {}

    private final Supplier<Pane> place;
    private final Loaders loaders;
    private final String fxml;
    private @Nullable Node node;
    private @Nullable C controller;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /** @param place where it goes, in front of what is there already */
    LatePart(Supplier<Pane> place, Loaders loaders, String fxml) {
        this.place = place;
        this.loaders = loaders;
        this.fxml = fxml;
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    void open() {
        C made = controller();
        if (!open.get()) {
            open.set(true);
            show();
            made.opened();
        }
    }

    void close() {
        C made = controller;
        if (open.get() && made != null) {
            open.set(false);
            show();
            made.closed();
        }
    }

    private void show() {
        if (node != null) {
            node.setVisible(open.get());
            // What is in scroll panes is in the scene only now, and can have the focus.
            node.applyCss();
        }
    }

    /** Of the part, which is made for it where it was not yet, and then is still closed. */
    C controller() {
        C made = controller;
        if (made == null) {
            made = load();
            controller = made;
        }
        return made;
    }

    private C load() {
        FXMLLoader loader = loaders.apply(fxml);
        try {
            Node loaded = loader.load();
            node = loaded;
            show();
            place.get().getChildren().add(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loader.getController();
    }
}
