package org.presenceapplet.view;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.viewmodel.CardAddress;
import org.presenceapplet.viewmodel.CardContent;
import org.presenceapplet.viewmodel.CardContent.Share;
import org.presenceapplet.viewmodel.CardFact;
import org.presenceapplet.viewmodel.CardStatus;
import org.presenceapplet.viewmodel.CardViewModel;
import org.presenceapplet.viewmodel.Person;

/** Everything there is to know of somebody, and what can be done with it. */
final class ContactCard extends VBox {
    static final double WIDTH = 320;
    private static final double PADDING = 14;
    private static final double AVATAR = 44;
    private static final int LONGEST_NAME = 90;
    private static final double HIGHEST_DETAILS = 320;

    private final CardViewModel card;
    private final Avatar avatar;
    private final BooleanProperty keyboard = new SimpleBooleanProperty();
    private final LongText name = new LongText(LONGEST_NAME, keyboard);
    private final Label identifier = new Label();
    private final Button copy = new Button();
    private final VBox addresses = new VBox();
    private final VBox statuses = new VBox();
    private final GridPane facts = new GridPane();
    private final Label dayCaption = caption(Texts.text("card.day"));
    private final DayChartView chart;
    private final FlowPane legend = new FlowPane();
    private final VBox day;
    private final VBox details;
    private final ScrollPane scroll;
    private final Button ask = new Button(Texts.text("card.ask"));
    private final Label notice = new Label();
    private final Label gone = new Label();
    private List<CardStatus> statusesShown = List.of();
    private List<CardFact> factsShown = List.of();
    private List<Share> sharesShown = List.of();

    ContactCard(CardViewModel card, ZoneId zone, AvatarPictures pictures) {
        avatar = new Avatar(AVATAR, pictures);
        this.card = card;
        this.chart = new DayChartView(zone);
        getStyleClass().addAll("window", "contact-card");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        day = new VBox(dayCaption, chart, legend);
        day.getStyleClass().add("day");
        legend.getStyleClass().add("legend");
        statuses.getStyleClass().add("statuses");
        facts.getStyleClass().add("facts");
        addresses.getStyleClass().add("addresses");
        details = new VBox(statuses, addresses, day, facts);
        details.getStyleClass().add("details");
        scroll = new Details(details);
        wrap(gone).getStyleClass().add("gone");
        getChildren().addAll(header(), scroll, footer(), gone);
        copy.focusTraversableProperty().bind(keyboard);
        ask.focusTraversableProperty().bind(keyboard);
        scroll.focusTraversableProperty()
                .bind(keyboard.and(details.heightProperty().greaterThan(scroll.heightProperty())));
        card.contentProperty().subscribe(this::show);
        card.askingProperty().subscribe(ask::setDisable);
        card.noticeProperty().subscribe(this::showNotice);
        card.goneProperty().subscribe(this::showGone);
    }

    /** Whether the keyboard may go through what can be used; else it stays with the list. */
    void setKeyboard(boolean nowKeyboard) {
        keyboard.set(nowKeyboard);
        if (nowKeyboard && addressViews().isEmpty()) {
            copy.requestFocus();
        } else if (nowKeyboard) {
            addressViews().get(0).focus();
        }
    }

    private Node header() {
        name.getStyleClass().add("title");
        identifier.getStyleClass().add("identifier");
        copy.setGraphic(new FontIcon("fth-copy"));
        copy.getStyleClass().add("icon-button");
        copy.setId("copyIdentifier");
        copy.setAccessibleText(Texts.text("card.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.managedProperty().bind(copy.visibleProperty());
        copy.setOnAction(event -> copyIdentifier());
        HBox line = new HBox(identifier, copy);
        line.getStyleClass().add("identifier-line");
        VBox texts = new VBox(name, line);
        texts.getStyleClass().add("texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox header = new HBox(avatar, texts);
        header.getStyleClass().add("header");
        header.setMinHeight(USE_PREF_SIZE);
        return header;
    }

    private Node footer() {
        ask.setId("ask");
        ask.setMnemonicParsing(false);
        ask.setMinWidth(USE_PREF_SIZE);
        ask.setOnAction(event -> card.ask());
        wrap(notice).setId("cardNotice");
        notice.getStyleClass().add("remark");
        HBox footer = new HBox(ask, notice);
        footer.getStyleClass().add("footer-line");
        footer.setMinHeight(USE_PREF_SIZE);
        return footer;
    }

    private void copyIdentifier() {
        CardContent content = card.contentProperty().get();
        if (content != null) {
            copy(content.person().contact().id().identifier());
        }
    }

    private void copy(String text) {
        ClipboardContent clip = new ClipboardContent();
        clip.putString(text);
        Clipboard.getSystemClipboard().setContent(clip);
        card.copied();
    }

    private void show(@Nullable CardContent content) {
        if (content == null) {
            return;
        }
        Person person = content.person();
        avatar.show(person);
        name.show(person.name());
        showAddresses(content);
        showStatuses(content.statuses());
        showFacts(content.facts());
        chart.show(content.day());
        showShares(content.shares());
        chart.setAccessibleText(content.spokenDay());
        dayCaption.setText(Texts.text(content.addresses().isEmpty() ? "card.day" : "card.day.any"));
        show(day, !content.shares().isEmpty());
        setAccessibleText(Texts.text("card.of", person.name()));
    }

    /** One below the name; several in a list of their own. */
    private void showAddresses(CardContent content) {
        List<CardAddress> several = content.addresses();
        copy.setVisible(several.isEmpty());
        identifier.setText(several.isEmpty() ? content.identifier() : Texts.text("contacts.addresses", several.size()));
        // Those that stay keep the focus.
        List<Node> views = addresses.getChildren();
        while (views.size() > several.size()) {
            views.remove(views.size() - 1);
        }
        while (views.size() < several.size()) {
            views.add(new CardAddressView(keyboard, this::copy));
        }
        for (int at = 0; at < several.size(); at++) {
            addressViews().get(at).show(several.get(at));
        }
        show(addresses, !several.isEmpty());
    }

    private List<CardAddressView> addressViews() {
        return addresses.getChildren().stream().map(CardAddressView.class::cast).toList();
    }

    private void showStatuses(List<CardStatus> now) {
        if (!now.equals(statusesShown)) {
            statusesShown = now;
            statuses.getChildren()
                    .setAll(now.stream()
                            .map(status -> new CardStatusView(status, keyboard))
                            .toList());
        }
    }

    private void showFacts(List<CardFact> now) {
        if (now.equals(factsShown)) {
            return;
        }
        factsShown = now;
        facts.getChildren().clear();
        for (int row = 0; row < now.size(); row++) {
            Label caption = caption(now.get(row).caption());
            Label text = wrap(new Label(now.get(row).text()));
            caption.setLabelFor(text);
            facts.addRow(row, caption, text);
        }
    }

    private void showShares(List<Share> now) {
        if (!now.equals(sharesShown)) {
            sharesShown = now;
            legend.getChildren().setAll(now.stream().map(ContactCard::share).toList());
        }
    }

    private static Node share(Share share) {
        StatusShape shape = new StatusShape(12);
        shape.show(share.type());
        Label label = new Label(share.text(), shape);
        label.getStyleClass().add("share");
        return label;
    }

    private void showNotice(String text) {
        notice.setText(text);
    }

    private void showGone(String sentence) {
        gone.setText(sentence);
        boolean isGone = !sentence.isEmpty();
        show(gone, isGone);
        getChildren().stream().filter(part -> part != gone).forEach(part -> show(part, !isGone));
    }

    private static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("fact");
        caption.setMinWidth(USE_PREF_SIZE);
        return caption;
    }

    private static Label wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** As high as what is in it, up to a limit: left to itself, it does not ask how high wrapped texts are. */
    private static final class Details extends ScrollPane {
        Details(Node content) {
            super(content);
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            setMinHeight(0);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(HIGHEST_DETAILS, Math.ceil(getContent().prefHeight(WIDTH - 2 * PADDING)));
        }
    }
}
