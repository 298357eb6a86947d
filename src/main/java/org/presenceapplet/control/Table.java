package org.presenceapplet.control;

import java.util.List;

/** Aligns rows of cells to columns that together are no wider than the terminal. */
final class Table {
    private static final String GAP = "  ";
    private static final int MOST_OF_THE_LINE = 3;

    private Table() {}

    /**
     * One line a row. All columns but the last take at most a third of the line; the last one takes what is left.
     *
     * @param rows each of the same number of cells
     */
    static List<String> lines(List<List<String>> rows, int columns) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int last = rows.get(0).size() - 1;
        int[] widths = new int[last];
        for (List<String> row : rows) {
            for (int i = 0; i < last; i++) {
                widths[i] = Math.min(columns / MOST_OF_THE_LINE, Math.max(widths[i], TextWidth.of(row.get(i))));
            }
        }
        return rows.stream().map(row -> line(row, widths, columns)).toList();
    }

    private static String line(List<String> row, int[] widths, int columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(TextWidth.fit(row.get(i), widths[i])).append(GAP);
        }
        return TextWidth.cut(line.append(row.get(widths.length)).toString().stripTrailing(), columns);
    }
}
