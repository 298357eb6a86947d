package org.presenceapplet.view;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.DayChart;
import org.presenceapplet.presence.DayChart.Span;
import org.presenceapplet.presence.PresenceType;

/** What somebody showed in the course of a day: the more available the higher, so that it can be read without colours. */
final class DayChartView extends Region {
    private static final double BAR = 26;
    private static final double MARKS = 16;
    private static final double MARK_WIDTH = 40;
    private static final double LEAST = 1;

    private final ZoneId zone;
    private final DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
    private @Nullable DayChart shown;
    private List<ZonedDateTime> marks = List.of();

    DayChartView(ZoneId zone) {
        this.zone = zone;
        getStyleClass().add("day-chart");
    }

    void show(DayChart chart) {
        if (chart.equals(shown)) {
            return;
        }
        shown = chart;
        marks = chart.marks(zone);
        List<Node> nodes = new ArrayList<>();
        nodes.add(styled(new Region(), "base"));
        chart.spans().forEach(span -> nodes.add(span(span.type())));
        marks.forEach(mark -> nodes.add(mark(clock.format(mark))));
        nodes.forEach(node -> node.setManaged(false));
        getChildren().setAll(nodes);
    }

    private static Node span(PresenceType type) {
        Node span = styled(new Region(), "span");
        span.pseudoClassStateChanged(PseudoClass.getPseudoClass(type.word()), true);
        return span;
    }

    private static Node mark(String text) {
        Label mark = new Label(text);
        mark.setAlignment(Pos.TOP_CENTER);
        return styled(mark, "mark");
    }

    private static Node styled(Node node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    @Override
    protected double computePrefHeight(double width) {
        return BAR + MARKS;
    }

    @Override
    protected double computeMinHeight(double width) {
        return BAR + MARKS;
    }

    @Override
    protected void layoutChildren() {
        DayChart chart = shown;
        if (chart == null) {
            return;
        }
        double width = getWidth();
        List<Node> nodes = getChildren();
        nodes.get(0).resizeRelocate(0, BAR - LEAST, width, LEAST);
        int next = 1;
        for (Span span : chart.spans()) {
            double from = chart.position(span.from()) * width;
            double to = chart.position(span.to()) * width;
            double height = BAR * height(span.type());
            nodes.get(next++).resizeRelocate(from, BAR - height, Math.max(LEAST, to - from), height);
        }
        for (ZonedDateTime mark : marks) {
            double middle = chart.position(mark.toInstant()) * width;
            double left = Math.max(0, Math.min(width - MARK_WIDTH, middle - MARK_WIDTH / 2));
            nodes.get(next++).resizeRelocate(left, BAR + 2, MARK_WIDTH, MARKS - 2);
        }
    }

    private static double height(PresenceType type) {
        return switch (type) {
            case AVAILABLE -> 1;
            case BUSY -> 0.8;
            case AWAY -> 0.6;
            case EXTENDED_AWAY -> 0.42;
            case HIDDEN -> 0.28;
            case OFFLINE -> 0.12;
            case UNKNOWN, ERROR, UNSET -> 0;
        };
    }
}
