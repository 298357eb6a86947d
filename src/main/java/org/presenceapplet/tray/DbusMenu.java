package org.presenceapplet.tray;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** {@code com.canonical.dbusmenu}, version 3. */
@DBusInterfaceName(DbusMenu.NAME)
@SuppressWarnings("MethodName") // the specification's names
public interface DbusMenu extends DBusInterface {
    String NAME = "com.canonical.dbusmenu";

    /**
     * Tells the revision, and the items below one.
     *
     * @param parentId 0 for the whole menu
     * @param depth how many levels below it: all where negative
     * @param propertyNames those wanted; all where empty
     */
    Two<UInt32, MenuLayout> GetLayout(int parentId, int depth, List<String> propertyNames);

    /**
     * Tells properties of several items.
     *
     * @param ids those wanted; all where empty; those that are gone are left out
     * @param propertyNames those wanted; all where empty
     */
    List<MenuProperties> GetGroupProperties(List<Integer> ids, List<String> propertyNames);

    /** Tells one property of one item. */
    Variant<?> GetProperty(int id, String name);

    /** Says what happened to an item; one that is gone is ignored. */
    void Event(int id, String eventId, Variant<?> data, UInt32 timestamp);

    /** Says what happened to several items; the answer is those that are not there. */
    List<Integer> EventGroup(List<MenuEvent> events);

    /** Whether the layout must be read again before this item is shown. */
    boolean AboutToShow(int id);

    /** Which of these items must be read again before they are shown, and which are not there. */
    Two<List<Integer>, List<Integer>> AboutToShowGroup(List<Integer> ids);
}
