package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.ListGroup;

final class RowListTest {
    private final List<Row> all = IntStream.range(0, 10)
            .<Row>mapToObj(
                    number -> new GroupRow(ListGroup.of("Group " + number), new GroupRow.Summary(0, 0, true, false)))
            .toList();
    private final RowList rows = new RowList();
    private final List<List<String>> heard = new ArrayList<>();
    private final List<Row> followed = new ArrayList<>();

    private List<Row> some(int... numbers) {
        return IntStream.of(numbers).mapToObj(all::get).toList();
    }

    @BeforeEach
    void somebodyListens() {
        rows.show(some(0, 1, 2, 3, 4, 5));
        followed.addAll(rows);
        rows.addListener((ListChangeListener<Row>) change -> {
            List<String> parts = new ArrayList<>();
            while (change.next()) {
                parts.add(change.getRemovedSize() + " at " + change.getFrom() + " by " + change.getAddedSize());
                followed.subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                        .clear();
                followed.addAll(change.getFrom(), change.getAddedSubList());
            }
            heard.add(parts);
        });
    }

    @Test
    void anotherOrderIsToldOnceAndFromTheFirstRowToTheLastThatDiffers() {
        rows.show(some(0, 1, 3, 2, 4, 5));
        assertEquals(List.of(List.of("1 at 0 by 1", "2 at 2 by 2")), heard);
        assertEquals(some(0, 1, 3, 2, 4, 5), rows);
    }

    @Test
    void everyChangeLeadsFromTheOldRowsToTheNewOnes() {
        for (List<Row> next : List.of(
                some(0, 1, 2, 6, 3, 4, 5),
                some(0, 1, 2, 3, 4, 5),
                some(1, 2, 3, 4, 5, 0),
                some(7, 8),
                some(),
                some(4),
                some(4, 4, 4),
                some(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))) {
            rows.show(next);
            assertEquals(next, rows);
            assertEquals(next, followed);
        }
    }

    @Test
    void theSameRowsAreNoChange() {
        rows.show(some(0, 1, 2, 3, 4, 5));
        assertEquals(List.of(), heard);
    }

    @Test
    void nobodyElseChangesTheList() {
        assertThrows(UnsupportedOperationException.class, () -> rows.add(all.get(7)));
        assertThrows(UnsupportedOperationException.class, rows::clear);
    }
}
