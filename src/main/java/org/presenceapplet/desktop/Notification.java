package org.presenceapplet.desktop;

import java.util.List;

/**
 * Something to tell people while they look elsewhere. Title and body may be strangers' text as it came.
 *
 * @param body plain text, empty for none
 * @param iconName a name of the icon theme
 * @param actions what can be chosen; one with the key {@link #DEFAULT_ACTION} is chosen by a click on the notification
 */
public record Notification(String title, String body, String iconName, List<Action> actions) {
    /** The specification's key for a click on the notification itself. */
    public static final String DEFAULT_ACTION = "default";

    /**
     * Something that can be chosen.
     *
     * @param label what it is called, in the user's language
     */
    public record Action(String key, String label) {}

    public Notification {
        actions = List.copyOf(actions);
    }
}
