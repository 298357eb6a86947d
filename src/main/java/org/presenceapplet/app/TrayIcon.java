package org.presenceapplet.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.tray.Tray;
import org.presenceapplet.tray.TrayModel;

/** The icon in the desktop's tray. */
final class TrayIcon implements Residence.Resident {
    private final TrayModel model;
    private final Executor executor;
    private final Consumer<Boolean> hasTray;

    /**
     * @param executor runs one task at a time, in order, and may wait for the bus
     * @param hasTray told whether there is somebody to show the icon
     */
    TrayIcon(TrayModel model, Executor executor, Consumer<Boolean> hasTray) {
        this.model = model;
        this.executor = executor;
        this.hasTray = hasTray;
    }

    @Override
    public AutoCloseable moveIn(Bus bus) throws BusException {
        Tray tray = Tray.on(bus, model, iconFolder(), executor, hasTray::accept);
        return () -> {
            hasTray.accept(false);
            tray.close();
        };
    }

    /** Beside the program's own libraries; empty where it was started from elsewhere, or is installed for all. */
    private static String iconFolder() {
        try {
            Path program = Path.of(TrayIcon.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path icons = program.resolveSibling("../share/icons").normalize();
            return Files.isDirectory(icons) ? icons.toString() : "";
        } catch (URISyntaxException impossible) {
            return "";
        }
    }
}
