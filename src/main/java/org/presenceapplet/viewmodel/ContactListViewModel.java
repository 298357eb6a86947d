package org.presenceapplet.viewmodel;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.SortOrder;
import org.presenceapplet.presence.Texts;

/** The contact list: who is shown in which order, what is searched for, and who is selected. */
public final class ContactListViewModel {
    private final ListMemory memory;
    private final Runnable changed;
    private final ZoneId zone;
    private final PresenceHistory history;
    private final Consumer<URI> opener;
    private final RowArranger arranger = new RowArranger();

    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<SortOrder> sort;
    private final BooleanProperty grouped;
    private final BooleanProperty showOffline;
    private final BooleanProperty compact;
    private final RowList rows = new RowList();
    private final ObjectProperty<@Nullable Row> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>(Instant.EPOCH);

    private final ReadOnlyStringWrapper needle = new ReadOnlyStringWrapper("");

    private List<Row> shownRows = List.of();
    private Consumer<Runnable> around = Runnable::run;
    private volatile String searched = "";
    private volatile boolean held;

    /**
     * @param memory where what the user changes about the list is kept; nobody else changes it
     * @param changed asks for the list to be arranged again
     * @param opener shows what a link leads to
     */
    ContactListViewModel(
            ListMemory memory, Runnable changed, ZoneId zone, PresenceHistory history, Consumer<URI> opener) {
        this.memory = memory;
        this.changed = changed;
        this.zone = zone;
        this.history = history;
        this.opener = opener;
        ListState before = memory.current();
        sort = new SimpleObjectProperty<>(before.sort());
        grouped = new SimpleBooleanProperty(before.grouped());
        showOffline = new SimpleBooleanProperty(before.showOffline());
        compact = new SimpleBooleanProperty(before.compact());
        search.subscribe((old, text) -> {
            searched = text;
            changed.run();
        });
        sort.subscribe((old, order) -> memory.change(list -> list.withSort(order)));
        grouped.subscribe((old, on) -> memory.change(list -> list.withGrouped(on)));
        showOffline.subscribe((old, on) -> memory.change(list -> list.withShowOffline(on)));
        compact.subscribe((old, on) -> memory.change(list -> list.withCompact(on)));
        var unused = memory.addListener(list -> changed.run());
    }

    /** Groups and contacts in the order to show them. Other people or another order is one change. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** What is searched for in names, identifiers and messages; also among those who are not shown otherwise. */
    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<SortOrder> sortProperty() {
        return sort;
    }

    /** Whether contacts stand under the names of their groups. */
    public BooleanProperty groupedProperty() {
        return grouped;
    }

    public BooleanProperty showOfflineProperty() {
        return showOffline;
    }

    /** Whether rows are low. */
    public BooleanProperty compactProperty() {
        return compact;
    }

    /** The selected row; stays with the contact when rows move. */
    public ObjectProperty<@Nullable Row> selectedProperty() {
        return selected;
    }

    /** The moment that relative times count from, in whole seconds. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** What the rows were searched for, which may be less than what has been written by now. */
    public ReadOnlyStringProperty needleProperty() {
        return needle.getReadOnlyProperty();
    }

    /** What a contact's row says now. */
    public RowText textOf(Person person) {
        return RowText.of(person, line(person, now.get()), needle.get());
    }

    /** Opens a link where the desktop opens such. */
    public void open(Link link) {
        opener.accept(link.address());
    }

    public ZoneId zone() {
        return zone;
    }

    /** Where there is nothing better to say of one who is gone, when it was here. */
    String line(Person person, Instant moment) {
        return lastSeen(person, moment).orElseGet(() -> person.line(moment));
    }

    /** Since when, unless {@link #textOf} says that. */
    public String since(Person person, Instant moment) {
        return lastSeen(person, moment).isPresent() ? "" : person.since(moment, zone);
    }

    private Optional<String> lastSeen(Person person, Instant moment) {
        boolean gone = person.type() == PresenceType.OFFLINE || person.type() == PresenceType.UNKNOWN;
        return gone && !person.isLost() && !person.hasMessage()
                ? person.lastSeen(history, moment)
                        .map(seen -> Texts.text("contacts.lastSeen", RelativeTime.moment(seen, moment, zone)))
                : Optional.empty();
    }

    /** Has every replacement of the rows run by this, which keeps in its place what one looks at. */
    public void setAround(Consumer<Runnable> keeper) {
        around = keeper;
    }

    /** Shows only the heading of a group, or its contacts again; nothing while searching, which shows all groups. */
    public void toggle(GroupRow group) {
        collapse(group, !memory.current().collapsed().contains(group.group()));
    }

    /** The same, where that is not so already. */
    public void collapse(GroupRow group, boolean collapsed) {
        if (!request().isSearch()) {
            memory.change(list -> list.withCollapsed(group.group(), collapsed));
        }
    }

    /** Marks a contact as a favourite, or as none any more. */
    public void toggleFavourite(ContactRow row) {
        memory.change(
                list -> list.withFavourite(row.id(), !list.favouritePeople().contains(row.id())));
    }

    /** Whether somebody is linked with others of whom none is in the list now. */
    public boolean isLinkedAlone(Person person) {
        return !person.isLinked()
                && memory.current().links().isLinked(person.contact().id());
    }

    /** Has a contact by itself again that was linked to others. */
    public void separate(Person address) {
        memory.change(list -> list.withoutLink(address.contact().id()));
    }

    /** Keeps every row where it is for as long as somebody aims at one. */
    public void setHeld(boolean nowHeld) {
        if (held != nowHeld) {
            held = nowHeld;
            changed.run();
        }
    }

    ListRequest request() {
        return new ListRequest(searched, memory.current());
    }

    /** Off the JavaFX thread. */
    Arrangement arrange(Roster roster) {
        return arranger.arrange(roster, request(), held);
    }

    /** Off the JavaFX thread: whom somebody of the last arrangement can be linked with, if they are in it. */
    Optional<LinkChoices> linkChoices(ContactId person, String searched) {
        return arranger.linkChoices(person, searched);
    }

    void show(Arrangement arrangement, Instant moment) {
        needle.set(arrangement.needle());
        arrangement.updates().forEach(Runnable::run);
        if (arrangement.rows() != shownRows) {
            shownRows = arrangement.rows();
            around.accept(this::replaceRows);
        }
        now.set(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    private void replaceRows() {
        Row before = selected.get();
        // With nothing selected the list has no selection to carry over to whoever takes the place.
        selected.set(null);
        rows.show(shownRows);
        selected.set(before == null ? null : again(before));
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
