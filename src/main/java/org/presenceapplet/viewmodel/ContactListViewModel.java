package org.presenceapplet.viewmodel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Roster;

/** The contact list: who is shown in which order, what is searched for, and who is selected. */
public final class ContactListViewModel {
    private final Runnable changed;
    private final ZoneId zone;
    private final RowArranger arranger = new RowArranger();

    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty showOffline = new SimpleBooleanProperty();
    private final RowList rows = new RowList();
    private final ObjectProperty<@Nullable Row> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>(Instant.EPOCH);

    private List<Row> shownRows = List.of();
    private volatile ListRequest request = ListRequest.EVERYBODY_ONLINE;
    private volatile boolean held;

    /** @param changed asks for the list to be arranged again */
    ContactListViewModel(Runnable changed, ZoneId zone) {
        this.changed = changed;
        this.zone = zone;
        search.subscribe(text -> request(request.withSearch(text)));
        showOffline.subscribe(show -> request(request.withShowOffline(show)));
    }

    /** Groups and contacts in the order to show them. Other people or another order is one change. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** What is searched for in names, identifiers and messages; also among those who are not shown otherwise. */
    public StringProperty searchProperty() {
        return search;
    }

    public BooleanProperty showOfflineProperty() {
        return showOffline;
    }

    /** The selected row; stays with the contact when rows move. */
    public ObjectProperty<@Nullable Row> selectedProperty() {
        return selected;
    }

    /** The moment that relative times count from, in whole seconds. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public ZoneId zone() {
        return zone;
    }

    /** Shows only the heading of a group, or its contacts again. */
    public void toggle(GroupRow group) {
        request(request.withToggled(group.group()));
    }

    /** Keeps every row where it is for as long as somebody aims at one. */
    public void setHeld(boolean nowHeld) {
        if (held != nowHeld) {
            held = nowHeld;
            changed.run();
        }
    }

    ListRequest request() {
        return request;
    }

    private void request(ListRequest newRequest) {
        if (!newRequest.equals(request)) {
            request = newRequest;
            changed.run();
        }
    }

    /** Off the JavaFX thread. */
    Arrangement arrange(Roster roster) {
        return arranger.arrange(roster, request, held);
    }

    void show(Arrangement arrangement, Instant moment) {
        arrangement.updates().forEach(Runnable::run);
        if (arrangement.rows() != shownRows) {
            shownRows = arrangement.rows();
            Row before = selected.get();
            // With nothing selected the list has no selection to carry over to whoever takes the place.
            selected.set(null);
            rows.show(shownRows);
            selected.set(before == null ? null : again(before));
        }
        now.set(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Where the selected thing is now: its own row, or one of the same contact in another group. */
    private @Nullable Row again(Row before) {
        if (shownRows.contains(before)) {
            return before;
        }
        return before instanceof ContactRow contact
                ? shownRows.stream()
                        .filter(row -> row instanceof ContactRow other && Objects.equals(other.id(), contact.id()))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
