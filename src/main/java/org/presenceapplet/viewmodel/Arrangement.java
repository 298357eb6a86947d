package org.presenceapplet.viewmodel;

import java.util.List;

/**
 * The contact list as it is to be shown.
 *
 * @param rows every row in order; the same list object as before where neither rows nor order changed
 * @param needle what they were searched for, {@linkplain SearchText#fold folded}
 * @param updates what to do on the JavaFX thread to the rows that say something else than before
 * @param online how many people are online, shown or not
 * @param total how many people there are
 */
record Arrangement(List<Row> rows, String needle, List<Runnable> updates, int online, int total) {
    static final Arrangement EMPTY = new Arrangement(List.of(), "", List.of(), 0, 0);
}
