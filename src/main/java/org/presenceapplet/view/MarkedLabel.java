package org.presenceapplet.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/** A label with something drawn at its letters, each time that these have got their places. */
class MarkedLabel extends Label {
    private final List<TextMarks> marks = new ArrayList<>();

    void add(TextMarks more) {
        marks.add(more);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marks.forEach(TextMarks::draw);
    }
}
