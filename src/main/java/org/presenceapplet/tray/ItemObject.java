package org.presenceapplet.tray;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Texts;

/** The icon on the bus. */
@SuppressWarnings("MethodName") // the specification's names
public final class ItemObject extends ReadOnlyProperties implements StatusNotifierItem {
    static final String PATH = "/StatusNotifierItem";

    private final TrayModel model;
    private final IconTheme theme;
    private TrayView view;

    ItemObject(TrayModel model, TrayView view, IconTheme theme) {
        this.model = model;
        this.view = view;
        this.theme = theme;
    }

    /** Shows another view, and tells the panels what of it is new. */
    void show(TrayView fresh, Bus bus) throws BusException {
        TrayView before;
        synchronized (this) {
            before = view;
            view = fresh;
        }
        boolean looksDifferent =
                !fresh.icon().equals(before.icon()) || !fresh.mark().equals(before.mark());
        if (looksDifferent) {
            bus.emit(PATH, NAME, "NewIcon", "");
        }
        if (fresh.trouble() != before.trouble() || (fresh.trouble() && looksDifferent)) {
            bus.emit(PATH, NAME, "NewAttentionIcon", "");
        }
        if (fresh.trouble() != before.trouble()) {
            bus.emit(PATH, NAME, "NewStatus", "s", status(fresh));
        }
        if (!fresh.title().equals(before.title())) {
            bus.emit(PATH, NAME, "NewTitle", "");
        }
        if (!fresh.title().equals(before.title()) || !fresh.lines().equals(before.lines())) {
            bus.emit(PATH, NAME, "NewToolTip", "");
        }
    }

    @Override
    public void Activate(int x, int y) {
        model.toggleWindow();
    }

    @Override
    public void SecondaryActivate(int x, int y) {
        model.toggleStatus();
    }

    /** Panels draw the menu themselves; one that cannot gets the window. */
    @Override
    public void ContextMenu(int x, int y) {
        model.run(new Command.OpenWindow());
    }

    /** Up, which is positive, goes to the status above. */
    @Override
    public void Scroll(int delta, String orientation) {
        model.scroll(-Integer.signum(delta));
    }

    @Override
    public synchronized Map<String, Variant<?>> GetAll(String interfaceName) {
        Map<String, Variant<?>> all = new TreeMap<>();
        if (interfaceName.equals(NAME)) {
            all.put("Category", new Variant<>("Communications"));
            all.put("Id", new Variant<>("org.presenceapplet.PresenceApplet"));
            all.put("Title", new Variant<>(Texts.text("window.title") + ": " + view.title()));
            all.put("Status", new Variant<>(status(view)));
            all.put("WindowId", new Variant<>(0));
            all.put("IconThemePath", new Variant<>(theme.folder()));
            all.put("ItemIsMenu", new Variant<>(false));
            all.put("Menu", new Variant<>(new DBusPath(MenuObject.PATH)));
            List<Pixmap> pixmaps = Pixmap.of(view.icon(), view.mark());
            icon(all, "Icon", iconName(), pixmaps);
            icon(all, "AttentionIcon", view.trouble() ? iconName() : "", view.trouble() ? pixmaps : List.of());
            icon(all, "OverlayIcon", "", List.of());
            all.put("AttentionMovieName", new Variant<>(""));
            all.put("ToolTip", new Variant<>(toolTip(view), "(sa(iiay)ss)"));
        }
        return all;
    }

    /**
     * Panels go by the name as long as there is one. A marked icon has none: lxqt-panel would show an OverlayIcon in
     * place of the icon, and Plasma at a quarter of its size.
     */
    private String iconName() {
        return view.mark().isEmpty() && theme.hasIcons() ? view.icon() : "";
    }

    private static void icon(Map<String, Variant<?>> all, String property, String name, List<Pixmap> pixmaps) {
        all.put(property + "Name", new Variant<>(name));
        all.put(property + "Pixmap", new Variant<>(pixmaps, "a(iiay)"));
    }

    private static String status(TrayView view) {
        return view.trouble() ? "NeedsAttention" : "Active";
    }

    /** Panels read both texts as markup; lxqt-panel shows the title alone. */
    private static ToolTip toolTip(TrayView view) {
        String text = view.lines().stream().map(ItemObject::escape).collect(Collectors.joining("\n"));
        return new ToolTip(view.icon(), escape(view.title()), text);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
