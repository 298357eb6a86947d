package org.presenceapplet.viewmodel;

import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * The rows in order, replaced as a whole: nothing is copied, and whoever listens hears once of it. Nothing else can change
 * the list.
 */
final class RowList extends ObservableListBase<Row> {
    private List<Row> rows = List.of();

    @Override
    public Row get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Tells as little as possible as replaced: what begins and ends both lists has stayed. */
    void show(List<Row> newRows) {
        List<Row> before = rows;
        int shorter = Math.min(before.size(), newRows.size());
        int start = 0;
        while (start < shorter && before.get(start) == newRows.get(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end) == newRows.get(newRows.size() - 1 - end)) {
            end++;
        }
        rows = newRows;
        if (start == before.size() && start == newRows.size()) {
            return;
        }
        beginChange();
        if (start > 1) {
            // A list view asks for a layout for each row of the first part that is replaced, and for no row after it.
            nextReplace(0, 1, before.subList(0, 1));
        }
        nextReplace(start, newRows.size() - end, before.subList(start, before.size() - end));
        endChange();
    }
}
