package org.presenceapplet.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.tray.IconTheme;
import org.presenceapplet.tray.Tray;
import org.presenceapplet.tray.TrayModel;

/** The icon in the desktop's tray. */
final class TrayIcon implements Residence.Resident {
    private final TrayModel model;
    private final Executor executor;
    private final Consumer<Boolean> hasTray;
    private final List<Path> installed;

    /**
     * @param installed the folders of icon themes that panels look into
     * @param executor runs one task at a time, in order, and may wait for the bus
     * @param hasTray told whether there is somebody to show the icon
     */
    TrayIcon(TrayModel model, List<Path> installed, Executor executor, Consumer<Boolean> hasTray) {
        this.model = model;
        this.installed = installed;
        this.executor = executor;
        this.hasTray = hasTray;
    }

    @Override
    public AutoCloseable moveIn(Bus bus) throws BusException {
        Tray tray = Tray.on(
                bus, model, IconTheme.find(installed, Optional.of(ProgramFolder.icons())), executor, hasTray::accept);
        return () -> {
            hasTray.accept(false);
            tray.close();
        };
    }

    /** The folders of icon themes that all programs look into, by the XDG Base Directory specification. */
    static List<Path> themeFolders(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        String own = environment.getOrDefault("XDG_DATA_HOME", home + "/.local/share");
        String shared = environment.getOrDefault("XDG_DATA_DIRS", "/usr/local/share:/usr/share");
        return Stream.concat(Stream.of(own), Stream.of(shared.split(":", -1)))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(data -> data.resolve("icons"))
                .toList();
    }
}
