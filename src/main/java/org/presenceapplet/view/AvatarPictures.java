package org.presenceapplet.view;

import java.io.ByteArrayInputStream;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.AvatarSource;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.Picture;

/** Contacts' pictures at the size they are shown in, decoded off the JavaFX thread; the last few hundred are kept. */
final class AvatarPictures {
    private static final System.Logger LOG = System.getLogger(AvatarPictures.class.getName());
    private static final int MOST = 200;

    /** A strip is not made as large as its shorter side would need it. */
    private static final int MOST_NARROW = 4;

    private final AvatarSource source;
    private final Executor javaFx;
    private final Map<Key, Image> images = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > MOST;
        }
    };

    private record Key(ContactId contact, String token, int pixels) {}

    AvatarPictures(AvatarSource source, Executor javaFx) {
        this.source = source;
        this.javaFx = javaFx;
    }

    /**
     * On the JavaFX thread: the picture if it is there. If not, it is given there later, or never.
     *
     * @param pixels the shorter side's
     */
    @Nullable
    Image get(ContactId contact, String token, int pixels, Consumer<Image> later) {
        Key key = new Key(contact, token, pixels);
        Image known = images.get(key);
        if (known == null) {
            source.want(
                    contact,
                    token,
                    picture -> decode(picture, pixels)
                            .ifPresent(image -> javaFx.execute(() -> {
                                images.put(key, image);
                                later.accept(image);
                            })));
        }
        return known;
    }

    static Optional<Image> decode(Picture picture, int pixels) {
        double narrow = (double) pixels / Math.min(picture.width(), picture.height());
        double wide = (double) pixels * MOST_NARROW / Math.max(picture.width(), picture.height());
        double scale = Math.min(narrow, wide);
        try {
            Image image = new Image(
                    new ByteArrayInputStream(picture.bytes()),
                    Math.max(1, Math.round(picture.width() * scale)),
                    Math.max(1, Math.round(picture.height() * scale)),
                    false,
                    true);
            return image.isError() || image.getWidth() < 1 || image.getHeight() < 1
                    ? Optional.empty()
                    : Optional.of(image);
        } catch (RuntimeException broken) {
            LOG.log(Level.DEBUG, "A picture cannot be decoded", broken);
            return Optional.empty();
        }
    }
}
