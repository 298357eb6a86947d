package org.presenceapplet.tray;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A menu whose items have numbers. An item keeps its number as long as it is in the menu; a number is never given to
 * another item, so that a click on what is gone hits nothing.
 */
final class MenuTree {
    static final int ROOT = 0;

    /** One item, its properties as panels read them, and the numbers of the items below it. */
    record Node(@Nullable MenuItem item, Map<String, Object> properties, List<Integer> children) {}

    private final Map<Integer, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int last;

    private MenuTree(int last) {
        this.last = last;
    }

    static MenuTree empty() {
        return new MenuTree(0).with(List.of());
    }

    /** Another menu, in which the items of this one keep their numbers. */
    MenuTree with(Collection<MenuItem> menu) {
        MenuTree next = new MenuTree(last);
        next.nodes.put(ROOT, new Node(null, Map.of("children-display", "submenu"), next.addAll(menu, this)));
        return next;
    }

    private List<Integer> addAll(Collection<MenuItem> items, MenuTree before) {
        List<Integer> children = new ArrayList<>();
        for (MenuItem item : items) {
            Integer known = before.numbers.get(item.key());
            int number = known == null ? ++last : known;
            numbers.put(item.key(), number);
            List<Integer> below =
                    item instanceof MenuItem.Submenu submenu ? addAll(submenu.items(), before) : List.of();
            Node old = before.nodes.get(number);
            Map<String, Object> properties =
                    old != null && item.equals(old.item()) ? old.properties() : properties(item);
            nodes.put(number, new Node(item, properties, below));
            children.add(number);
        }
        return List.copyOf(children);
    }

    @Nullable
    Node node(int number) {
        return nodes.get(number);
    }

    Collection<Integer> numbers() {
        return nodes.keySet();
    }

    /** Whether the same items stand in the same places as in the other menu. */
    boolean hasLayoutOf(MenuTree other) {
        return nodes.keySet().equals(other.nodes.keySet())
                && nodes.entrySet().stream().allMatch(entry -> {
                    Node theirs = other.nodes.get(entry.getKey());
                    return theirs != null
                            && theirs.children().equals(entry.getValue().children());
                });
    }

    /** The items of this menu whose properties are others than in the menu before. */
    List<MenuProperties> changedSince(MenuTree before) {
        return nodes.entrySet().stream()
                .filter(entry -> {
                    Node old = before.nodes.get(entry.getKey());
                    return old == null
                            || !old.properties().equals(entry.getValue().properties());
                })
                .map(entry -> new MenuProperties(entry.getKey(), variants(entry.getValue(), List.of())))
                .toList();
    }

    /** The properties of these names as they go over the bus; all where none is named. */
    static Map<String, Variant<?>> variants(Node node, Collection<String> names) {
        Map<String, Variant<?>> variants = new TreeMap<>();
        node.properties().forEach((name, value) -> {
            if (names.isEmpty() || names.contains(name)) {
                variants.put(name, new Variant<>(value));
            }
        });
        return variants;
    }

    /** All that can change is always named, so that no change leaves an old value behind. */
    private static Map<String, Object> properties(MenuItem item) {
        Map<String, Object> properties = looks(item instanceof MenuItem.Hidden hidden ? hidden.item() : item);
        properties.put("visible", !(item instanceof MenuItem.Hidden));
        return properties;
    }

    private static Map<String, Object> looks(MenuItem item) {
        if (item instanceof MenuItem.Action action) {
            return line(action.label(), action.enabled());
        }
        if (item instanceof MenuItem.Radio radio) {
            return toggle(line(radio.label(), radio.enabled()), "radio", radio.chosen());
        }
        if (item instanceof MenuItem.Check check) {
            return toggle(line(check.label(), check.enabled()), "checkmark", check.checked());
        }
        if (item instanceof MenuItem.Submenu submenu) {
            Map<String, Object> properties = line(submenu.label(), submenu.enabled());
            properties.put("children-display", "submenu");
            return properties;
        }
        return new TreeMap<>(Map.of("type", "separator"));
    }

    /** A single _ would underline the letter behind it. */
    private static Map<String, Object> line(String label, boolean enabled) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("label", label.replace("_", "__"));
        properties.put("enabled", enabled);
        return properties;
    }

    private static Map<String, Object> toggle(Map<String, Object> properties, String type, boolean on) {
        properties.put("toggle-type", type);
        properties.put("toggle-state", on ? 1 : 0);
        return properties;
    }
}
