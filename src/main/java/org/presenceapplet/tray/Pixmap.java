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
        return of(icon, "");
    }

    /** The same with another icon on top of it, where that one is not empty. */
    static List<Pixmap> of(String icon, String mark) {
        List<Pixmap> pixmaps = new ArrayList<>();
        for (int size : SIZES) {
            byte[] bytes = read(icon, size);
            byte[] over = mark.isEmpty() ? new byte[0] : read(mark, size);
            if (bytes.length == size * size * 4) {
                for (int at = 0; at < over.length; at += 4) {
                    paint(over, at, bytes);
                }
                pixmaps.add(new Pixmap(size, bytes));
            }
        }
        return pixmaps;
    }

    /** "Over" of Porter and Duff for one pixel, colours not premultiplied. */
    private static void paint(byte[] over, int at, byte[] bytes) {
        int alphaOver = Byte.toUnsignedInt(over[at]);
        int left = Byte.toUnsignedInt(bytes[at]) * (255 - alphaOver) / 255;
        int alpha = alphaOver + left;
        for (int channel = at + 1; channel < at + 4 && alpha > 0; channel++) {
            int colour = Byte.toUnsignedInt(over[channel]) * alphaOver + Byte.toUnsignedInt(bytes[channel]) * left;
            bytes[channel] = (byte) (colour / alpha);
        }
        bytes[at] = (byte) alpha;
    }

    /** A picture that cannot be read is as good as missing: the icon's name is left. */
    private static byte[] read(String icon, int size) {
        String resource = "/org/presenceapplet/icons/pixmaps/" + icon + "-" + size + ".argb";
        try (InputStream stream = Pixmap.class.getResourceAsStream(resource)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
