package org.presenceapplet.tray;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** {@code (iiay)}: a square picture, ARGB32 in network byte order, row by row. */
public final class Pixmap extends Struct {
    private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48);

    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    @Position(2)
    public final byte[] bytes;

    private Pixmap(int size, byte[] bytes) {
        this.width = size;
        this.height = size;
        this.bytes = bytes;
    }

    /** An icon in every size there is of it; none where there is no such icon. */
    static List<Pixmap> of(String icon) {
        List<Pixmap> pixmaps = new ArrayList<>();
        for (int size : SIZES) {
            byte[] bytes = read("/org/presenceapplet/icons/pixmaps/" + icon + "-" + size + ".argb");
            if (bytes.length == size * size * 4) {
                pixmaps.add(new Pixmap(size, bytes));
            }
        }
        return pixmaps;
    }

    /** A picture that cannot be read is as good as missing: the icon's name is left. */
    private static byte[] read(String resource) {
        try (InputStream stream = Pixmap.class.getResourceAsStream(resource)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
