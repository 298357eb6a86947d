package org.presenceapplet.tray;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;

/**
 * Asks a tray icon and its menu as a panel does.
 *
 * @param bus the panel's
 * @param applet the name of whoever has the icon
 */
public record PanelClient(Bus bus, String applet) {
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    /** Calls a method of the menu. */
    List<Object> menu(String member, String signature, Object... arguments) throws BusException {
        return bus.call(
                MethodCall.of(applet, MenuObject.PATH, DbusMenu.NAME, member).withArguments(signature, arguments));
    }

    /** Calls a method of the icon. */
    List<Object> item(String member, String signature, Object... arguments) throws BusException {
        return bus.call(MethodCall.of(applet, ItemObject.PATH, StatusNotifierItem.NAME, member)
                .withArguments(signature, arguments));
    }

    /** All properties of the icon. */
    Map<?, ?> properties() throws BusException {
        return (Map<?, ?>) bus.call(MethodCall.of(applet, ItemObject.PATH, PROPERTIES, "GetAll")
                        .withArguments("s", StatusNotifierItem.NAME))
                .get(0);
    }

    /** One property of the icon. */
    Object property(String name) throws BusException {
        return Objects.requireNonNull(properties().get(name), name);
    }

    /** One of its lists of pictures, each a width, a height and bytes. */
    List<?> pixmaps(String name) throws BusException {
        return (List<?>) property(name);
    }

    /** The tooltip: an icon's name, pictures, a title and a text; empty where the icon cannot be asked. */
    public List<?> toolTip() {
        try {
            return (List<?>) property("ToolTip");
        } catch (BusException e) {
            return List.of();
        }
    }

    /** The lines of the whole menu, without what is behind them; empty where it cannot be asked. */
    public List<String> lines() {
        try {
            return children().stream().map(PanelClient::label).toList();
        } catch (BusException e) {
            return List.of();
        }
    }

    /** The items below the root that are to be seen, each a number, its properties and the items below it. */
    List<List<?>> children() throws BusException {
        List<?> root = (List<?>) menu("GetLayout", "iias", 0, -1, List.of()).get(1);
        return ((List<?>) root.get(2))
                .stream()
                        .<List<?>>map(child -> (List<?>) child)
                        .filter(PanelClient::isVisible)
                        .toList();
    }

    private static boolean isVisible(List<?> child) {
        return !Boolean.FALSE.equals(((Map<?, ?>) child.get(1)).get("visible"));
    }

    /** The text of an item; {@code --} for a separator. */
    static String label(List<?> child) {
        Map<?, ?> properties = (Map<?, ?>) child.get(1);
        return "separator".equals(properties.get("type")) ? "--" : String.valueOf(properties.get("label"));
    }

    /** Clicks on an item. */
    void click(int id) throws BusException {
        menu("Event", "isvu", id, "clicked", new Variant<>(0), new UInt32(0));
    }
}
