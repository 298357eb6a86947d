package org.presenceapplet.presence;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture that somebody sent, and what it says of itself in its first bytes; nothing of it is decoded. Only what is
 * small enough to decode without harm is one: PNG, JPEG, or the first frame of a GIF, of at most 1 MB and 2048 by 2048
 * pixels.
 */
public final class Picture {
    /** In bytes. */
    public static final int LARGEST = 1024 * 1024;
    /** In pixels, wide or high. */
    public static final int LONGEST_SIDE = 2048;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] GIF = {'G', 'I', 'F', '8'};

    private final byte[] bytes;
    private final int width;
    private final int height;

    private Picture(byte[] bytes, int width, int height) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
    }

    /** The picture these bytes are; empty where they are none, or not one that is taken. */
    public static Optional<Picture> of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return read(bytes).filter(Picture::isSmall);
        } catch (ArrayIndexOutOfBoundsException endsTooEarly) {
            return Optional.empty();
        }
    }

    /** As it is stored. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In pixels, at least 1. */
    public int width() {
        return width;
    }

    /** In pixels, at least 1. */
    public int height() {
        return height;
    }

    private boolean isSmall() {
        return width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE;
    }

    private static Optional<Picture> read(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return Optional.of(new Picture(bytes, big(bytes, 16, 4), big(bytes, 20, 4)));
        }
        if (startsWith(bytes, JPEG)) {
            return jpeg(bytes);
        }
        return startsWith(bytes, GIF) ? gif(bytes) : Optional.empty();
    }

    /** The size stands in the frame's header, somewhere after other segments. */
    private static Optional<Picture> jpeg(byte[] bytes) {
        int at = 2;
        while ((bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame) {
                return Optional.of(new Picture(bytes, big(bytes, at + 7, 2), big(bytes, at + 5, 2)));
            }
            // A filler takes one byte, a segment its marker and as many as it says.
            at += marker == 0xff ? 1 : 2 + Math.max(2, big(bytes, at + 2, 2));
        }
        return Optional.empty();
    }

    /** Cut after the first frame: a decoder would keep all of them, however many there are. */
    private static Optional<Picture> gif(byte[] bytes) {
        int at = 13 + colours(bytes[10]);
        while (bytes[at] == 0x21) {
            at = afterBlocks(bytes, at + 2);
        }
        if (bytes[at] != 0x2c) {
            return Optional.empty();
        }
        int width = Math.max(little(bytes, 6), little(bytes, at + 1) + little(bytes, at + 5));
        int height = Math.max(little(bytes, 8), little(bytes, at + 3) + little(bytes, at + 7));
        int end = afterBlocks(bytes, at + 10 + colours(bytes[at + 9]) + 1);
        byte[] first = Arrays.copyOf(bytes, end + 1);
        first[end] = 0x3b;
        return Optional.of(new Picture(first, width, height));
    }

    /** How many bytes a table of colours takes. */
    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int afterBlocks(byte[] bytes, int first) {
        int at = first;
        while (bytes[at] != 0) {
            at += 1 + (bytes[at] & 0xff);
        }
        return at + 1;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static int little(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
    }

    private static int big(byte[] bytes, int at, int length) {
        int value = 0;
        for (int i = at; i < at + length; i++) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }
}
