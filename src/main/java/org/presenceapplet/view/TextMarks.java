package org.presenceapplet.view;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import org.presenceapplet.viewmodel.Span;

/**
 * Something drawn behind or under parts of a label's text, wherever these come to stand: text may run in both directions,
 * and may be cut off. Belongs into the same parent as the label or into one above.
 */
final class TextMarks extends Path {
    private final MarkedLabel label;
    private final Kind kind;
    private List<Span> spans = List.of();

    /** What is drawn. */
    enum Kind {
        BACKGROUND,
        UNDERLINE
    }

    TextMarks(MarkedLabel label, Kind kind, String styleClass) {
        this.label = label;
        this.kind = kind;
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().setAll(styleClass);
        label.add(this);
    }

    void setSpans(List<Span> newSpans) {
        if (!newSpans.equals(spans)) {
            spans = newSpans;
            label.requestLayout();
        }
    }

    /** For the label, once its letters have their places. */
    void draw() {
        getElements().clear();
        if (!spans.isEmpty() && label.lookup(".text") instanceof Text text) {
            Point2D place = getParent().sceneToLocal(text.localToScene(0, 0));
            setLayoutX(place.getX());
            setLayoutY(place.getY());
            int seen = commonStart(text.getText(), label.getText());
            for (Span span : spans) {
                if (span.start() < seen) {
                    getElements().addAll(shape(text, span.start(), Math.min(span.end(), seen)));
                }
            }
        }
    }

    /** Whether one of the parts is at this place of the scene. */
    boolean contains(Span span, double sceneX, double sceneY) {
        if (!spans.contains(span) || !(label.lookup(".text") instanceof Text text)) {
            return false;
        }
        Point2D place = text.sceneToLocal(sceneX, sceneY);
        int character = text.hitTest(place).getCharIndex();
        return text.getBoundsInLocal().contains(place) && span.start() <= character && character < span.end();
    }

    private PathElement[] shape(Text text, int start, int end) {
        return switch (kind) {
            case BACKGROUND -> text.rangeShape(start, end);
            case UNDERLINE -> text.underlineShape(start, end);
        };
    }

    /** How much of a text is to be seen where its end gave way to an ellipsis. */
    private static int commonStart(String shown, String whole) {
        int common = 0;
        while (common < shown.length() && common < whole.length() && shown.charAt(common) == whole.charAt(common)) {
            common++;
        }
        return common;
    }
}
