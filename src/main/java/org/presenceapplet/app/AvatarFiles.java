package org.presenceapplet.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presenceapplet.presence.AvatarCache;
import org.presenceapplet.presence.Picture;

/**
 * Pictures in the cache folder, one file each, for nobody else to read. A file's name is a hash, so that nothing strangers
 * choose becomes a path. What was not looked at for longest goes where there is too much. A folder that cannot be written
 * is no more than a slower start.
 */
final class AvatarFiles implements AvatarCache {
    private static final System.Logger LOG = System.getLogger(AvatarFiles.class.getName());

    private final Path folder;
    private final long mostBytes;
    private final Clock clock;
    private final Disk disk;
    private long bytes = -1;

    /** Fills a file. */
    interface Disk {
        void write(Path file, byte[] content) throws IOException;
    }

    /**
     * @param folder made when there is something to keep
     * @param mostBytes of all files together
     */
    AvatarFiles(Path folder, long mostBytes, Clock clock) {
        this(folder, mostBytes, clock, Files::write);
    }

    AvatarFiles(Path folder, long mostBytes, Clock clock, Disk disk) {
        this.disk = disk;
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> read(String key) {
        Path file = file(key);
        try {
            if (Files.size(file) > Picture.LARGEST) {
                return Optional.empty();
            }
            byte[] picture = Files.readAllBytes(file);
            touch(file);
            return Optional.of(picture);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A kept picture cannot be read: {0}", e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void write(String key, byte[] picture) {
        try {
            UserFolders.make(folder);
            Path next = Files.createTempFile(
                    folder,
                    "new",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                disk.write(next, picture);
                Files.setLastModifiedTime(next, FileTime.from(clock.instant()));
                Files.move(next, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
            makeRoom(picture.length);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A picture cannot be kept: {0}", e.toString());
        }
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException readOnly) {
            LOG.log(Level.DEBUG, "It cannot be taken down that a picture was looked at: {0}", readOnly.toString());
        }
    }

    /** What replaces another is counted twice until everything is counted again. */
    private void makeRoom(long added) throws IOException {
        bytes = bytes < 0 ? mostBytes + 1 : bytes + added;
        if (bytes <= mostBytes) {
            return;
        }
        List<Kept> all = all();
        bytes = all.stream().mapToLong(Kept::size).sum();
        // Some more than needed, so that this is seldom.
        long wanted = bytes > mostBytes ? mostBytes * 3 / 4 : mostBytes;
        for (Kept oldest : all) {
            if (bytes <= wanted) {
                return;
            }
            Files.deleteIfExists(oldest.file);
            bytes -= oldest.size;
        }
    }

    private record Kept(Path file, long size, FileTime lookedAt) {}

    /** The one that was not looked at for longest first. */
    private List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        all.sort(Comparator.comparing(Kept::lookedAt));
        return all;
    }

    private Path file(String key) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            return folder.resolve(HexFormat.of().formatHex(hash.digest(key.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
