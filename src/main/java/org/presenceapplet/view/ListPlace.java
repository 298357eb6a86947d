package org.presenceapplet.view;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.presenceapplet.viewmodel.Row;

/**
 * Keeps what one looks at where it is while others come, go and move: the row under the pointer, or else the topmost one
 * that stays. A list that stands at its beginning, and that nobody points at, stays at its beginning.
 */
final class ListPlace {
    private final ListView<Row> list;

    ListPlace(ListView<Row> list) {
        this.list = list;
    }

    /** A row, how far below the upper end of the list it begins, and whether the pointer is on it. */
    private record Seen(Row row, double y, boolean aimedAt) {}

    /** Runs what changes the rows. */
    void keep(Runnable change) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            change.run();
            return;
        }
        List<Seen> seen = seen();
        boolean stays = flow.getPosition() > 0 || seen.stream().anyMatch(Seen::aimedAt);
        change.run();
        if (stays) {
            seen.stream()
                    .filter(one -> list.getItems().contains(one.row))
                    .findFirst()
                    .ifPresent(one -> putBack(one, flow));
        }
    }

    /** The rows to keep in their place, rather the first than the others. */
    private List<Seen> seen() {
        return list.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof RowCell cell && cell.isVisible() && cell.getItem() != null)
                .map(node -> (RowCell) node)
                .filter(cell -> cell.getLayoutY() + cell.getHeight() > 0 && cell.getLayoutY() < list.getHeight())
                .map(cell -> new Seen(cell.getItem(), cell.getLayoutY(), cell.isHover()))
                .sorted(Comparator.comparing(Seen::aimedAt).reversed().thenComparing(Seen::y))
                .toList();
    }

    private void putBack(Seen seen, VirtualFlow<?> flow) {
        // Until then the list does not know how many rows there are now.
        list.layout();
        double row = list.getFixedCellSize();
        double above = list.getItems().indexOf(seen.row) * row - seen.y;
        double hidden = list.getItems().size() * row - flow.getHeight();
        if (hidden > 0) {
            flow.setPosition(Math.max(0, Math.min(1, above / hidden)));
        }
    }
}
