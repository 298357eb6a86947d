package org.presenceapplet.demo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Draws the invented people's pictures: a landscape each, which follows from the token. */
final class DemoPictures {
    static final String TYPE = "image/png";
    static final int SIZE = 96;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Map<String, byte[]> given = new ConcurrentHashMap<>();

    /** From now on the picture of this token is this, whatever it is. */
    void give(String token, byte[] picture) {
        given.put(token, picture);
    }

    byte[] of(String token) {
        return given.computeIfAbsent(token, DemoPictures::draw);
    }

    private static byte[] draw(String token) {
        Random random = new Random(token.hashCode());
        int sky = hue(random);
        int ground = hue(random);
        double sunX = SIZE * (0.25 + random.nextDouble() / 2);
        double sunY = SIZE * (0.2 + random.nextDouble() / 5);
        double waves = 2 + random.nextInt(4);
        double phase = random.nextDouble() * Math.PI;
        byte[] pixels = new byte[SIZE * (1 + 3 * SIZE)];
        int at = 0;
        for (int y = 0; y < SIZE; y++) {
            // Each line begins with its filter: none.
            at++;
            for (int x = 0; x < SIZE; x++) {
                double hills = SIZE * (0.62 + 0.09 * Math.sin(phase + waves * x / SIZE * Math.PI));
                boolean isSun = Math.hypot(x - sunX, y - sunY) < SIZE * 0.14;
                double light = y > hills ? 0.75 - 0.35 * (y - hills) / SIZE : 0.7 + 0.5 * y / SIZE;
                int colour = y > hills ? ground : isSun ? 0xfff1c0 : sky;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    pixels[at++] = (byte) Math.min(255, Math.round((colour >> shift & 0xff) * (isSun ? 1 : light)));
                }
            }
        }
        return png(pixels);
    }

    /** Three parts, one of which is strong and one weak. */
    private static int hue(Random random) {
        int strong = 190 + random.nextInt(50);
        int middle = 110 + random.nextInt(90);
        int weak = 70 + random.nextInt(40);
        return switch (random.nextInt(6)) {
            case 0 -> strong << 16 | middle << 8 | weak;
            case 1 -> strong << 16 | weak << 8 | middle;
            case 2 -> middle << 16 | strong << 8 | weak;
            case 3 -> weak << 16 | strong << 8 | middle;
            case 4 -> middle << 16 | weak << 8 | strong;
            default -> weak << 16 | middle << 8 | strong;
        };
    }

    private static byte[] png(byte[] pixels) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(header);
                DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            out.writeInt(SIZE);
            out.writeInt(SIZE);
            // Eight bits of each of three colours, nothing special.
            out.write(new byte[] {8, 2, 0, 0, 0});
            deflater.write(pixels);
            deflater.finish();
            png.write(SIGNATURE);
            writeChunk(png, "IHDR", header.toByteArray());
            writeChunk(png, "IDAT", data.toByteArray());
            writeChunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static void writeChunk(ByteArrayOutputStream png, String name, byte[] content) throws IOException {
        CRC32 check = new CRC32();
        check.update(name.getBytes(StandardCharsets.US_ASCII));
        check.update(content);
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(content.length);
        out.writeBytes(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
