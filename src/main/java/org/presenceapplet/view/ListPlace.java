package org.presenceapplet.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.presenceapplet.viewmodel.Row;

/**
 * Keeps what one looks at where it is while others come, go and move: the row under the pointer, or else the selected one
 * if it is in sight, or else as many as possible of those that are. A list that stands at its beginning, and that nobody
 * points at, stays at its beginning for as long as the selected row does not leave the sight by that.
 */
final class ListPlace {
    private final ListView<Row> list;

    ListPlace(ListView<Row> list) {
        this.list = list;
    }

    /** A row, and how far below the upper end of the list it begins. */
    private record Seen(Row row, double y, boolean aimedAt, boolean selected) {}

    /** Runs what changes the rows. */
    void keep(Runnable change) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            change.run();
            return;
        }
        List<Seen> seen = seen();
        boolean atBeginning = flow.getPosition() == 0 && seen.stream().noneMatch(Seen::aimedAt);
        change.run();
        List<Seen> left =
                seen.stream().filter(one -> list.getItems().contains(one.row)).toList();
        Optional<Seen> chosen = first(left, Seen::aimedAt).or(() -> first(left, Seen::selected));
        if (atBeginning) {
            chosen.filter(one -> bottom(one) > flow.getHeight()).ifPresent(one -> scrollTo(one, flow));
        } else {
            chosen.or(() -> ofTheMost(left)).ifPresent(one -> scrollTo(one, flow));
        }
    }

    private static Optional<Seen> first(List<Seen> seen, Predicate<Seen> wanted) {
        return seen.stream().filter(wanted).findFirst();
    }

    /** One of the most that are as far from each other as they were; where there are as many others, rather the topmost. */
    private Optional<Seen> ofTheMost(List<Seen> seen) {
        return seen.stream()
                .collect(Collectors.groupingBy(one -> Math.rint(above(one)), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .reduce((most, others) -> others.size() > most.size() ? others : most)
                .map(most -> most.get(0));
    }

    private List<Seen> seen() {
        Row selected = list.getSelectionModel().getSelectedItem();
        return list.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof RowCell cell && cell.isVisible() && cell.getItem() != null)
                .map(node -> (RowCell) node)
                .filter(cell -> cell.getLayoutY() + cell.getHeight() > 0 && cell.getLayoutY() < list.getHeight())
                .map(cell -> new Seen(
                        cell.getItem(),
                        cell.getLayoutY(),
                        cell.isHover(),
                        cell.getItem().equals(selected)))
                .sorted(Comparator.comparing(Seen::y))
                .toList();
    }

    /** How far down the list is to be scrolled to have the row where it was. */
    private double above(Seen seen) {
        return list.getItems().indexOf(seen.row) * list.getFixedCellSize() - seen.y;
    }

    private double bottom(Seen seen) {
        return (list.getItems().indexOf(seen.row) + 1) * list.getFixedCellSize();
    }

    private void scrollTo(Seen seen, VirtualFlow<?> flow) {
        // Until then the list does not know how many rows there are now.
        list.layout();
        double hidden = list.getItems().size() * list.getFixedCellSize() - flow.getHeight();
        if (hidden > 0) {
            flow.setPosition(Math.max(0, Math.min(1, above(seen) / hidden)));
            // More may come before the next frame, and is then to find the rows where they belong.
            list.layout();
        }
    }
}
