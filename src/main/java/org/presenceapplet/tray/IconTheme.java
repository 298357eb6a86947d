package org.presenceapplet.tray;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Where panels find this program's icons by their names. lxqt-panel looks at no pixmap where an icon has a name, so one
 * that cannot be found by its name must have none.
 *
 * @param folder a folder of themes that panels do not look into by themselves; empty where there is none
 * @param hasIcons whether the icons are in that folder, or in one that panels look into
 */
public record IconTheme(String folder, boolean hasIcons) {
    private static final String SAMPLE = "hicolor/scalable/status/" + TrayView.ICONS + "available.svg";

    /**
     * Looks for the icons.
     *
     * @param installed the folders of themes that panels look into
     * @param own the program's own folder of themes, where it has one
     */
    public static IconTheme find(Collection<Path> installed, Optional<Path> own) {
        if (installed.stream().anyMatch(IconTheme::isIn)) {
            return new IconTheme("", true);
        }
        return own.filter(IconTheme::isIn)
                .map(folder -> new IconTheme(folder.toString(), true))
                .orElse(new IconTheme("", false));
    }

    private static boolean isIn(Path themes) {
        return Files.exists(themes.resolve(SAMPLE));
    }
}
