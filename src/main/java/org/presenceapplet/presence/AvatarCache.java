package org.presenceapplet.presence;

import java.util.Optional;

/** Keeps pictures from one start to the next, as far as it can. Called by one thread at a time, which may wait. */
public interface AvatarCache {
    /** What was kept under this key, whatever has become of it. */
    Optional<byte[]> read(String key);

    /** Keeps it, if that is possible. */
    void write(String key, byte[] picture);
}
