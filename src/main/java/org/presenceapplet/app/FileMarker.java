package org.presenceapplet.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.presenceapplet.desktop.DoNotDisturb;

/** A file that is there as long as the desktop is kept quiet by a setting, which a crash would leave changed. */
record FileMarker(Path folder, String name) implements DoNotDisturb.Marker {
    private static final System.Logger LOG = System.getLogger(FileMarker.class.getName());

    private Path file() {
        return folder.resolve(name);
    }

    @Override
    public void set() {
        try {
            UserFolders.make(folder);
            Files.writeString(file(), "");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "It cannot be taken down that notifications are silenced: {0}", e.getMessage());
        }
    }

    @Override
    public void clear() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "It stays taken down that notifications are silenced: {0}", e.getMessage());
        }
    }

    @Override
    public boolean isSet() {
        return Files.exists(file());
    }
}
