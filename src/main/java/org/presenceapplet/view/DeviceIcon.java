package org.presenceapplet.view;

import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.presenceapplet.viewmodel.Device;

/** What kind of device somebody uses, if that is known. */
final class DeviceIcon extends FontIcon {
    DeviceIcon() {
        getStyleClass().add("device");
        managedProperty().bind(visibleProperty());
        show(Optional.empty());
    }

    void show(Optional<Device> device) {
        setVisible(device.isPresent());
        device.ifPresent(used -> setIconCode(
                switch (used) {
                    case PHONE -> Feather.SMARTPHONE;
                    case HANDHELD -> Feather.TABLET;
                    case PC -> Feather.MONITOR;
                    case WEB -> Feather.GLOBE;
                    case CONSOLE -> Feather.TERMINAL;
                    case SMS -> Feather.MESSAGE_SQUARE;
                    case BOT -> Feather.CPU;
                }));
    }
}
