package org.presenceapplet.view;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.viewmodel.Person;

/** A disc with a person's picture, or in a colour with initials, and a badge cut out of it that tells the presence. */
final class Avatar extends Region {
    /** White text has a contrast of 4.5:1 or more on each of them. */
    static final List<Color> PALETTE = List.of(
            Color.web("#4a72b0"),
            Color.web("#ab5a42"),
            Color.web("#4f7c3f"),
            Color.web("#8160b4"),
            Color.web("#2c7d86"),
            Color.web("#8a6a1c"),
            Color.web("#b14a7f"),
            Color.web("#5f6b7a"));

    /** Of pictures, so that they are good on dense screens, too. */
    private static final double SHARPNESS = 2;

    private static final double BADGE = 18;
    private static final double SHAPE = 14;

    /** On discs smaller than this the badge is smaller, too. */
    private static final double SMALL = 30;

    private static final double SMALL_BADGE = 14;
    private static final double SMALL_SHAPE = 11;

    private final Circle disc = new Circle();
    private final Label initials = new Label();
    private final Circle cutOut = new Circle();
    private final StatusShape shape;
    private final Circle face = new Circle();
    private final double size;
    private final double badgeSize;
    private final double shapeSize;
    private final AvatarPictures pictures;
    private @Nullable Contact shown;

    /** @param size the disc's diameter in pixels */
    Avatar(double size, AvatarPictures pictures) {
        this.size = size;
        badgeSize = size < SMALL ? SMALL_BADGE : BADGE;
        shapeSize = size < SMALL ? SMALL_SHAPE : SHAPE;
        shape = new StatusShape(shapeSize);
        cutOut.setRadius(badgeSize / 2);
        this.pictures = pictures;
        getStyleClass().add("avatar");
        initials.getStyleClass().add("initials");
        cutOut.getStyleClass().add("cut-out");
        disc.setRadius(size / 2);
        face.setRadius(size / 2);
        // A circle without a filling has no bounds to be placed by.
        face.setCenterX(size / 2);
        face.setCenterY(size / 2);
        getChildren().addAll(disc, initials, face, cutOut, shape);
        showFace(null);
        getChildren().forEach(child -> child.setManaged(false));
        setMinSize(size, size);
        setMaxSize(size, size);
    }

    /** @param identity what the colour is derived from, so that it stays the same */
    void show(String identity, String name, PresenceType type) {
        disc.setFill(PALETTE.get(Math.floorMod(identity.hashCode(), PALETTE.size())));
        initials.setText(Initials.of(name));
        shape.show(type);
        requestLayout();
    }

    /** With their picture, as soon as it is there. */
    void show(Person person) {
        Contact contact = person.face();
        shown = contact;
        show(contact.id().identifier(), person.name(), person.type());
        String token = contact.details().avatarToken();
        showFace(
                token.isEmpty()
                        ? null
                        : pictures.get(contact.id(), token, (int) (size * SHARPNESS), image -> {
                            if (isShown(contact.id(), token)) {
                                showFace(image);
                            }
                        }));
    }

    private boolean isShown(ContactId id, String token) {
        return shown != null
                && shown.id().equals(id)
                && shown.details().avatarToken().equals(token);
    }

    private void showFace(@Nullable Image image) {
        face.setVisible(image != null);
        initials.setVisible(image == null);
        face.setFill(image == null ? null : filling(image));
    }

    /** As large as the disc, the middle of it where it is not square. */
    private ImagePattern filling(Image image) {
        double scale = size / Math.min(image.getWidth(), image.getHeight());
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        return new ImagePattern(image, (size - width) / 2, (size - height) / 2, width, height, false);
    }

    @Override
    protected double computePrefWidth(double height) {
        return size;
    }

    @Override
    protected double computePrefHeight(double width) {
        return size;
    }

    @Override
    protected void layoutChildren() {
        disc.relocate(0, 0);
        initials.resizeRelocate(0, 0, size, size);
        double badge = size - badgeSize + 3;
        cutOut.relocate(badge, badge);
        double inset = badge + (badgeSize - shapeSize) / 2;
        shape.resizeRelocate(inset, inset, shapeSize, shapeSize);
    }
}
