package org.presenceapplet.tray;

import java.util.List;

/** One line of the menu; labels are plain text of one line. */
sealed interface MenuItem {
    /** Stays the same as long as the line means the same thing; no two lines of a menu have the same. */
    String key();

    /** Something to do. */
    record Action(String key, String label, boolean enabled, Command command) implements MenuItem {}

    /** One of several, of which one is chosen. */
    record Radio(String key, String label, boolean enabled, boolean chosen, Command command) implements MenuItem {}

    /** Something that is on or off. */
    record Check(String key, String label, boolean enabled, boolean checked, Command command) implements MenuItem {}

    /** A menu behind a line. */
    record Submenu(String key, String label, boolean enabled, List<MenuItem> items) implements MenuItem {
        public Submenu {
            items = List.copyOf(items);
        }
    }

    /** A line between others. */
    record Separator(String key) implements MenuItem {}

    /** A line with a place in the menu that is not to be seen now: it comes and goes without another layout. */
    record Hidden(MenuItem item) implements MenuItem {
        @Override
        public String key() {
            return item.key();
        }
    }
}
