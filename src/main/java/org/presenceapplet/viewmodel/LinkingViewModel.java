package org.presenceapplet.viewmodel;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.Texts;

/** The page that links somebody with another address of theirs. Public methods are called on the JavaFX thread. */
public final class LinkingViewModel {
    private final ListMemory memory;
    private final ContactListViewModel contactList;
    private final Runnable changed;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<LinkChoice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LinkChoice> chosen = new SimpleObjectProperty<>();

    private volatile @Nullable ContactId person;
    private volatile String searched = "";

    /** @param changed asks for the page to be brought up to date */
    LinkingViewModel(ListMemory memory, ContactListViewModel contactList, Runnable changed) {
        this.memory = memory;
        this.contactList = contactList;
        this.changed = changed;
        search.subscribe((before, text) -> {
            searched = text;
            changed.run();
        });
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Such as "Link Alice Anders with". */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What is searched for in names, identifiers and messages. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Who is found; those who may well be the same person first. */
    public ObservableList<LinkChoice> choices() {
        return choices;
    }

    /** That nobody is found, or more than are shown; otherwise empty. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable LinkChoice> chosenProperty() {
        return chosen;
    }

    /** Why nothing can be linked any more; otherwise empty. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Opens the page for whom this row stands for. */
    public void open(ContactRow row) {
        person = row.id();
        title.set(Texts.text("link.title", row.person().name()));
        search.set("");
        chosen.set(null);
        choices.clear();
        hint.set("");
        error.set("");
        open.set(true);
        changed.run();
    }

    public void back() {
        person = null;
        open.set(false);
    }

    /** Links with whom is chosen; nothing where nobody is. */
    public void submit() {
        ContactId one = person;
        LinkChoice other = chosen.get();
        if (one != null && other != null) {
            memory.change(list -> list.withLink(one, other.id()));
            back();
        }
    }

    /** Off the JavaFX thread, after the list was arranged: what to do on it for the page to be up to date. */
    Runnable prepare() {
        ContactId of = person;
        if (of == null) {
            return () -> {};
        }
        Optional<LinkChoices> found = contactList.linkChoices(of, searched);
        return () -> {
            if (of.equals(person)) {
                found.ifPresentOrElse(this::show, this::showGone);
            }
        };
    }

    private void show(LinkChoices found) {
        error.set("");
        hint.set(hint(found));
        if (!found.first().equals(choices)) {
            LinkChoice before = chosen.get();
            // With nobody chosen the list has no choice to carry over to whoever takes the place.
            chosen.set(null);
            choices.setAll(found.first());
            chosen.set(before == null ? null : again(before));
        }
    }

    private @Nullable LinkChoice again(LinkChoice before) {
        return choices.stream()
                .filter(choice -> Objects.equals(choice.id(), before.id()))
                .findFirst()
                .orElse(null);
    }

    private void showGone() {
        error.set(Texts.text("contact.error.DoesNotExist"));
        chosen.set(null);
        choices.clear();
        hint.set("");
    }

    private static String hint(LinkChoices found) {
        if (found.first().isEmpty()) {
            return Texts.text("link.nobody");
        }
        return found.more() == 0 ? "" : Texts.text("link.more", found.more());
    }
}
