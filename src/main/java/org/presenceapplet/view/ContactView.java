package org.presenceapplet.view;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.ContactListViewModel;
import org.presenceapplet.viewmodel.Link;
import org.presenceapplet.viewmodel.Person;
import org.presenceapplet.viewmodel.RowText;

/** One contact: avatar with badge, name, chips, message, and since when. */
final class ContactView extends HBox {
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final PseudoClass PLAIN = PseudoClass.getPseudoClass("plain");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double AVATAR = 34;
    private static final double COMPACT_AVATAR = 26;
    private static final Duration FADE = Duration.millis(140);
    private static final double FADED = 0.35;
    private static final int MOST_CHIPS = 2;

    private final ContactListViewModel contactList;
    private final ReadOnlyBooleanProperty still;
    private final Avatar avatar;
    private final boolean compact;
    private final MarkedLabel name = new NameLabel();
    private final Star star = new Star();
    private final LinkedIcon linked = new LinkedIcon();
    private final DeviceIcon device = new DeviceIcon();
    private final HBox chips = new HBox();
    private final MarkedLabel line = new MarkedLabel();
    private final TextMarks nameMarks = new TextMarks(name, TextMarks.Kind.BACKGROUND, "mark");
    private final TextMarks lineMarks = new TextMarks(line, TextMarks.Kind.BACKGROUND, "mark");
    private final TextMarks links = new TextMarks(line, TextMarks.Kind.UNDERLINE, "link-line");
    private final Label since = new Label();
    private final FadeTransition fading = new FadeTransition(FADE, this);
    private List<Status> chipsShown = List.of();
    private @Nullable Person shown;
    private @Nullable RowText textShown;

    /**
     * Everything in one line where the list is compact.
     *
     * @param still whether nothing is to move by itself
     */
    ContactView(ContactListViewModel contactList, AvatarPictures pictures, ReadOnlyBooleanProperty still) {
        this.still = still;
        this.contactList = contactList;
        compact = contactList.compactProperty().get();
        avatar = new Avatar(compact ? COMPACT_AVATAR : AVATAR, pictures);
        pseudoClassStateChanged(COMPACT, compact);
        getStyleClass().add("contact-view");
        name.getStyleClass().add("name");
        chips.getStyleClass().add("chips");
        line.getStyleClass().add("line");
        since.getStyleClass().add("since");
        since.setMinWidth(Region.USE_PREF_SIZE);
        since.setMaxHeight(Double.MAX_VALUE);
        chips.managedProperty().bind(chips.visibleProperty());
        chips.setVisible(false);
        fading.setFromValue(FADED);
        fading.setToValue(1);
        star.managedProperty().bind(star.visibleProperty());
        HBox title = new HBox(name, star, linked, device, chips);
        title.getStyleClass().add("title");
        Pane texts = compact ? new HBox(title, line) : new VBox(title, line);
        texts.getStyleClass().add("texts");
        // The message gives way to the name.
        HBox.setHgrow(line, Priority.ALWAYS);
        setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(nameMarks, lineMarks, avatar, texts, since, links);
    }

    void show(Person person, RowText text, Instant now) {
        since.setText(contactList.since(person, now));
        show(text);
        if (Objects.equals(person, shown)) {
            return;
        }
        shown = person;
        avatar.show(person);
        linked.show(person);
        device.show(person.device());
        showChips(person.furtherStatuses());
        pseudoClassStateChanged(LOST, person.isLost());
        pseudoClassStateChanged(OFFLINE, !person.type().isOnline());
    }

    private void show(RowText text) {
        if (text.equals(textShown)) {
            return;
        }
        textShown = text;
        name.setText(text.name());
        line.setText(text.line());
        line.pseudoClassStateChanged(PLAIN, text.plain());
        nameMarks.setSpans(text.nameMarks());
        lineMarks.setSpans(text.lineMarks());
        links.setSpans(text.links().stream().map(Link::span).toList());
    }

    /** The link at this place of the scene. */
    Optional<Link> linkAt(double sceneX, double sceneY) {
        return textShown == null
                ? Optional.empty()
                : textShown.links().stream()
                        .filter(link -> links.contains(link.span(), sceneX, sceneY))
                        .findFirst();
    }

    /** Makes it seen that something has changed in place, unless nothing is to move. */
    void fade() {
        if (!still.get()) {
            fading.playFromStart();
        }
    }

    /** Whatever the change was, it is over once another contact is shown. */
    void endFade() {
        fading.stop();
        setOpacity(1);
    }

    void showFavourite(boolean favourite) {
        star.setVisible(favourite);
    }

    /** The row in words, its shape's meaning included. */
    String spoken() {
        if (shown == null) {
            return "";
        }
        String spoken = String.join(
                ", ",
                name.getText()
                        + linked.spoken()
                        + shown.device().map(used -> ", " + used.text()).orElse(""),
                Texts.nameOf(shown.contact().presence().primary()),
                line.getText());
        return star.isVisible() ? spoken + ", " + Texts.text("contacts.favourite") : spoken;
    }

    private void showChips(List<Status> statuses) {
        if (statuses.equals(chipsShown)) {
            return;
        }
        chipsShown = statuses;
        chips.setVisible(!statuses.isEmpty());
        chips.getChildren()
                .setAll(statuses.stream().limit(MOST_CHIPS).map(this::chip).toList());
        if (statuses.size() > MOST_CHIPS) {
            Label more = new Label("+" + (statuses.size() - MOST_CHIPS));
            more.getStyleClass().add("chip");
            more.setMinWidth(USE_PREF_SIZE);
            chips.getChildren().add(more);
        }
    }

    /** Where there is no room for its words, its shape alone. */
    private Label chip(Status status) {
        StatusShape shape = new StatusShape(12);
        shape.show(status.type());
        Label chip = new Label(compact ? "" : Person.chip(status), shape);
        chip.getStyleClass().add("chip");
        return chip;
    }

    /** Makes room for what stands beside it only where it is long. */
    private static final class NameLabel extends MarkedLabel {
        private static final double LONG = 150;

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(prefWidth(height), LONG);
        }
    }
}
