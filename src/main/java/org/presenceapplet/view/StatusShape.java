package org.presenceapplet.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.PresenceType;

/**
 * The shape that stands for a presence type, told apart without colour. The drawings are the files in {@code
 * icons/hicolor/scalable/status}; the colour comes from the style sheet by a pseudo-class named like the type.
 */
final class StatusShape extends Region {
    private static final String STATUS_ICONS = "/org/presenceapplet/icons/hicolor/scalable/status/presence-applet-";
    private static final double GRID = 16;
    private static final Pattern PATH_DATA = Pattern.compile("\\sd=\"([^\"]+)\"");
    private static final Map<PresenceType, String> DRAWINGS = new EnumMap<>(PresenceType.class);

    private final SVGPath path = new SVGPath();
    private final double size;
    private @Nullable PresenceType type;

    /** @param size width and height in pixels */
    StatusShape(double size) {
        this.size = size;
        getStyleClass().add("status-shape");
        path.getStyleClass().add("drawing");
        path.setFillRule(FillRule.EVEN_ODD);
        path.setManaged(false);
        path.getTransforms().add(new Scale(size / GRID, size / GRID, 0, 0));
        getChildren().add(path);
        setMinSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
        show(PresenceType.UNKNOWN);
    }

    void show(PresenceType newType) {
        PresenceType before = type;
        PresenceType now = newType == PresenceType.UNSET ? PresenceType.UNKNOWN : newType;
        if (now == before) {
            return;
        }
        type = now;
        if (before != null) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(before.word()), false);
        }
        pseudoClassStateChanged(PseudoClass.getPseudoClass(now.word()), true);
        path.setContent(DRAWINGS.computeIfAbsent(now, StatusShape::read));
    }

    @Override
    protected double computePrefWidth(double height) {
        return size;
    }

    @Override
    protected double computePrefHeight(double width) {
        return size;
    }

    private static String read(PresenceType type) {
        String file = STATUS_ICONS + type.word() + ".svg";
        try (InputStream in = StatusShape.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + file);
            }
            Matcher data = PATH_DATA.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!data.find()) {
                throw new IllegalStateException("no path in " + file);
            }
            return data.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
