package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final String PNG_START = "89504e470d0a1a0a0000000d49484452";
    private static final String GIF_FRAME = "2c00000000020001000002024c010000".substring(0, 30);

    private static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts));
    }

    private static Optional<String> size(byte[] bytes) {
        return Picture.of(bytes).map(picture -> picture.width() + "x" + picture.height());
    }

    @Test
    void sizesAreReadFromTheHeaders() {
        assertEquals(Optional.of("96x64"), size(hex(PNG_START, "0000006000000040", "0802000000")));
        assertEquals(
                Optional.of("300x200"),
                size(hex("ffd8", "ffe000104a46494600010100000100010000", "ffff", "c0001108", "00c8012c", "03")));
        assertEquals(
                Optional.of("2x1"), size(hex("474946383961", "02000100", "800000", "000000ffffff", GIF_FRAME, "003b")));
    }

    @Test
    void onlyTheFirstFrameOfAnAnimationIsTaken() {
        byte[] first = hex("474946383961", "02000100", "000000", "21f90400000000 00".replace(" ", ""), GIF_FRAME, "00");
        byte[] animation = Arrays.copyOf(first, first.length * 3);
        System.arraycopy(hex(GIF_FRAME), 0, animation, first.length, 15);
        byte[] taken = Picture.of(animation).orElseThrow().bytes();
        assertTrue(taken.length <= first.length + 1, "no more than one frame and its end");
        assertEquals(0x3b, taken[taken.length - 1]);
    }

    @Test
    void whatIsTooLargeIsNotTaken() {
        byte[] png = hex(PNG_START, "0000006000000040", "0802000000");
        assertEquals(Optional.empty(), Picture.of(Arrays.copyOf(png, 10 * 1024 * 1024)));
        assertEquals(Optional.empty(), Picture.of(hex(PNG_START, "0000080100000001", "0802000000")));
        assertEquals(Optional.empty(), Picture.of(hex(PNG_START, "ffffffff00000001", "0802000000")));
        assertEquals(Optional.empty(), Picture.of(hex(PNG_START, "0000000000000001", "0802000000")));
    }

    @Test
    void whatIsNoPictureIsNotTaken() {
        assertEquals(Optional.empty(), Picture.of(new byte[0]));
        assertEquals(Optional.empty(), Picture.of("<svg/>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                Optional.empty(), Picture.of("<html>not a picture at all</html>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.empty(), Picture.of(hex(PNG_START)));
        assertEquals(Optional.empty(), Picture.of(hex("ffd8ffe0")));
        assertEquals(Optional.empty(), Picture.of(hex("474946383961")));
    }

    @Test
    void anyBytesAreEitherAPictureOrNone() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            byte[] start = hex(round % 3 == 0 ? PNG_START : round % 3 == 1 ? "ffd8ff" : "47494638");
            System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
            Picture.of(bytes).ifPresent(picture -> assertTrue(picture.width() <= Picture.LONGEST_SIDE));
        }
    }
}
