package org.presenceapplet.tray;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;

/** The menu on the bus. What panels ask for is answered from the menu as it was shown last. */
@SuppressWarnings("MethodName") // the specification's names
public final class MenuObject extends ReadOnlyProperties implements DbusMenu {
    static final String PATH = "/MenuBar";

    private final Consumer<Command> commands;
    private final String iconFolder;
    private MenuTree tree;
    private boolean trouble;
    private int revision = 1;

    /**
     * @param commands is told what was chosen
     * @param view what is shown at first: a panel may ask as soon as the object is on the bus
     * @param iconFolder where icons are; empty where there are none
     */
    MenuObject(Consumer<Command> commands, TrayView view, String iconFolder) {
        this.commands = commands;
        this.iconFolder = iconFolder;
        this.tree = MenuTree.empty().with(view.menu());
        this.trouble = view.trouble();
    }

    /** Shows another menu, and tells the panels where it differs. */
    void show(TrayView view, Bus bus) throws BusException {
        MenuTree before;
        MenuTree after;
        int now;
        synchronized (this) {
            before = tree;
            after = before.with(view.menu());
            tree = after;
            trouble = view.trouble();
            now = after.hasLayoutOf(before) ? revision : ++revision;
        }
        if (!after.hasLayoutOf(before)) {
            bus.emit(PATH, NAME, "LayoutUpdated", "ui", new UInt32(now), MenuTree.ROOT);
            return;
        }
        List<MenuProperties> changed = after.changedSince(before);
        if (!changed.isEmpty()) {
            bus.emit(PATH, NAME, "ItemsPropertiesUpdated", "a(ia{sv})a(ias)", changed, List.of());
        }
    }

    @Override
    public synchronized Two<UInt32, MenuLayout> GetLayout(int parentId, int depth, List<String> propertyNames) {
        return new Two<>(new UInt32(revision), layout(parentId, depth, propertyNames));
    }

    private MenuLayout layout(int id, int depth, List<String> names) {
        MenuTree.Node node = require(id);
        List<Variant<?>> children = new ArrayList<>();
        if (depth != 0) {
            for (int child : node.children()) {
                children.add(new Variant<>(layout(child, depth - 1, names), MenuLayout.SIGNATURE));
            }
        }
        return new MenuLayout(id, MenuTree.variants(node, names), children);
    }

    @Override
    public synchronized List<MenuProperties> GetGroupProperties(List<Integer> ids, List<String> propertyNames) {
        Collection<Integer> wanted = ids.isEmpty() ? tree.numbers() : ids;
        List<MenuProperties> found = new ArrayList<>();
        for (int id : wanted) {
            MenuTree.Node node = tree.node(id);
            if (node != null) {
                found.add(new MenuProperties(id, MenuTree.variants(node, propertyNames)));
            }
        }
        return found;
    }

    @Override
    public synchronized Variant<?> GetProperty(int id, String name) {
        Variant<?> value = MenuTree.variants(require(id), List.of(name)).get(name);
        if (value == null) {
            throw new Refused("The item " + id + " has no property " + name + ".");
        }
        return value;
    }

    @Override
    public void Event(int id, String eventId, Variant<?> data, UInt32 timestamp) {
        Command command = eventId.equals("clicked") ? command(id) : null;
        if (command != null) {
            commands.accept(command);
        }
    }

    @Override
    public List<Integer> EventGroup(List<MenuEvent> events) {
        List<Integer> gone = gone(events.stream().map(event -> event.id).toList());
        events.forEach(event -> Event(event.id, event.type, event.data, event.time));
        return gone;
    }

    @Override
    public boolean AboutToShow(int id) {
        return false;
    }

    @Override
    public Two<List<Integer>, List<Integer>> AboutToShowGroup(List<Integer> ids) {
        return new Two<>(List.of(), gone(ids));
    }

    private synchronized List<Integer> gone(List<Integer> ids) {
        return ids.stream().filter(id -> tree.node(id) == null).toList();
    }

    private synchronized @Nullable Command command(int id) {
        MenuTree.Node node = tree.node(id);
        MenuItem item = node == null ? null : node.item();
        if (item instanceof MenuItem.Action action) {
            return action.enabled() ? action.command() : null;
        }
        if (item instanceof MenuItem.Radio radio) {
            return radio.enabled() ? radio.command() : null;
        }
        return item instanceof MenuItem.Check check && check.enabled() ? check.command() : null;
    }

    private MenuTree.Node require(int id) {
        MenuTree.Node node = tree.node(id);
        if (node == null) {
            throw new Refused("There is no item " + id + ".");
        }
        return node;
    }

    @Override
    public synchronized Map<String, Variant<?>> GetAll(String interfaceName) {
        Map<String, Variant<?>> all = new TreeMap<>();
        if (interfaceName.equals(NAME)) {
            all.put("Version", new Variant<>(new UInt32(3)));
            all.put("TextDirection", new Variant<>("ltr"));
            all.put("Status", new Variant<>(trouble ? "notice" : "normal"));
            all.put("IconThemePath", new Variant<>(iconFolder.isEmpty() ? List.of() : List.of(iconFolder), "as"));
        }
        return all;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
