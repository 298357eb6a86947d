package org.presenceapplet.bus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt16;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireReaderTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyBasicTypeBecomesItsPlainValue(boolean bigEndian) {
        byte[] body = Marshalled.body(
                bigEndian,
                "ybnqiuxtdsog",
                (byte) 0xfe,
                true,
                (short) -2,
                new UInt16(65_534),
                -3,
                new UInt32(4_294_967_294L),
                -4L,
                new UInt64("18446744073709551614"),
                0.25,
                "grüße 🎉",
                new DBusPath("/a/b"),
                "a{sv}");

        assertEquals(
                List.of(
                        254,
                        true,
                        -2,
                        65_534,
                        -3,
                        4_294_967_294L,
                        -4L,
                        new BigInteger("18446744073709551614"),
                        0.25,
                        "grüße 🎉",
                        "/a/b",
                        "a{sv}"),
                WireReader.read("ybnqiuxtdsog", body, bigEndian));
    }

    @Test
    void fileDescriptorBecomesItsIndex() {
        assertEquals(List.of(3), WireReader.read("h", new byte[] {3, 0, 0, 0}, false));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void presenceUpdateBecomesMapsAndLists(boolean bigEndian) {
        Map<UInt32, Object> presences = new LinkedHashMap<>();
        presences.put(new UInt32(7), new Object[] {
            new UInt32(0),
            Map.of("away", Map.of("message", new Variant<>("lunch"), "priority", new Variant<>((short) 5)))
        });
        presences.put(new UInt32(2), new Object[] {new UInt32(1), Map.of()});

        byte[] body = Marshalled.body(bigEndian, "a{u(ua{sa{sv}})}", presences);

        Map<Object, Object> expected = new LinkedHashMap<>();
        expected.put(7L, List.of(0L, Map.of("away", Map.of("message", "lunch", "priority", 5))));
        expected.put(2L, List.of(1L, Map.of()));
        List<Object> read = WireReader.read("a{u(ua{sa{sv}})}", body, bigEndian);
        assertEquals(List.of(expected), read);
        assertEquals(List.of(7L, 2L), List.copyOf(((Map<?, ?>) read.get(0)).keySet()), "in the order of the wire");
    }

    @Test
    void arraysBecomeListsAndBytesAByteArray() {
        byte[] body = Marshalled.body(
                false,
                "asauaay",
                List.of("a", "b"),
                List.of(new UInt32(1), new UInt32(2)),
                List.of(new byte[] {1}, new byte[] {}));

        List<Object> read = WireReader.read("asauaay", body, false);

        assertEquals(List.of(List.of("a", "b"), List.of(1L, 2L)), read.subList(0, 2));
        List<?> chunks = (List<?>) read.get(2);
        assertEquals(2, chunks.size());
        assertArrayEquals(new byte[] {1}, (byte[]) chunks.get(0));
        assertArrayEquals(new byte[] {}, (byte[]) chunks.get(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void emptyContainersAreReadWithTheirPadding(boolean bigEndian) {
        byte[] body = Marshalled.body(bigEndian, "sa{sv}ata(ss)s", "x", Map.of(), List.of(), List.of(), "end");

        assertEquals(
                List.of("x", Map.of(), List.of(), List.of(), "end"),
                WireReader.read("sa{sv}ata(ss)s", body, bigEndian));
    }

    @Test
    void variantsInVariantsBecomeTheInnermostValue() {
        byte[] body = Marshalled.body(
                false, "vv", new Variant<>(new Variant<>("deep")), new Variant<>(List.of("a", "b"), "as"));

        assertEquals(List.of("deep", List.of("a", "b")), WireReader.read("vv", body, false));
    }

    @Test
    void noSignatureMeansNoArguments() {
        assertEquals(List.of(), WireReader.read("", new byte[0], false));
    }

    @Test
    void tenThousandContactsAreReadWhole() {
        assertEquals(
                List.of(PresenceUpdates.plain(10_000)),
                WireReader.read(PresenceUpdates.SIGNATURE, PresenceUpdates.marshalled(10_000), false));
    }

    @Test
    void longStringIsReadWhole() {
        String message = "ä".repeat(100_000);

        assertEquals(List.of(message), WireReader.read("s", Marshalled.body(false, "s", message), false));
    }

    @Test
    void whatIsNotUtf8IsReplaced() {
        byte[] body = {3, 0, 0, 0, 'a', (byte) 0xff, 'b', 0};

        assertEquals(List.of("a\ufffdb"), WireReader.read("s", body, false));
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] body = PresenceUpdates.marshalled(3);
        for (int length = 0; length < body.length; length++) {
            byte[] truncated = Arrays.copyOf(body, length);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> WireReader.read(PresenceUpdates.SIGNATURE, truncated, false),
                    () -> truncated.length + " of " + body.length + " bytes");
        }
    }

    @Test
    void bytesLeftOverAreRefused() {
        byte[] body = Arrays.copyOf(Marshalled.body(false, "u", new UInt32(1)), 8);

        assertThrows(IllegalArgumentException.class, () -> WireReader.read("u", body, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 64 * 1024 * 1024, Integer.MAX_VALUE, -1})
    void lengthBeyondTheMessageIsRefused(int length) {
        byte[] body = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .array();

        for (String signature : List.of("s", "ay", "au", "as", "a{us}")) {
            assertThrows(IllegalArgumentException.class, () -> WireReader.read(signature, body, false), signature);
        }
    }

    @Test
    void arrayThatEndsWithinAnElementIsRefused() {
        byte[] body = {6, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0};

        assertThrows(IllegalArgumentException.class, () -> WireReader.read("au", body, false));
    }

    @Test
    void stringWithoutItsEndIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> WireReader.read("s", new byte[] {1, 0, 0, 0, 'a', 'b'}, false));
    }

    @Test
    void booleanOfTwoIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WireReader.read("b", new byte[] {2, 0, 0, 0}, false));
    }

    @Test
    void variantsNestedTooDeepAreRefused() {
        byte[] opening = {1, 'v', 0};
        ByteBuffer body = ByteBuffer.allocate(3 * 100_000);
        for (int i = 0; i < 100_000; i++) {
            body.put(opening);
        }

        assertThrows(IllegalArgumentException.class, () -> WireReader.read("v", body.array(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "(", "()", "(s", "s)", "{sv}", "a{", "a{s}", "a{sv", "a{svs}", "a{vs}", "a{(s)s}", "z", "a)", "(}"
            })
    void invalidSignatureIsRefused(String signature) {
        assertThrows(IllegalArgumentException.class, () -> WireReader.read(signature, new byte[64], false));
    }

    @Test
    void signatureNestedTooDeepIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WireReader.read("a".repeat(65) + "s", new byte[512], false));
        assertThrows(IllegalArgumentException.class, () -> WireReader.read("s".repeat(256), new byte[2048], false));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "ss, 2", "a, 1"})
    void variantOfOtherThanOneTypeIsRefused(String signature, int length) {
        byte[] code = signature.getBytes(StandardCharsets.US_ASCII);
        assertEquals(length, code.length);
        ByteBuffer body = ByteBuffer.allocate(64).put((byte) length).put(code);

        assertThrows(IllegalArgumentException.class, () -> WireReader.read("v", body.array(), false));
    }

    @Test
    void randomDamageIsReadOrRefusedButNothingElse() {
        Random random = new Random(1);
        byte[] whole = PresenceUpdates.marshalled(20);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            readOrRefuse(damaged);
        }
    }

    private static void readOrRefuse(byte[] body) {
        List<Object> outcome = new ArrayList<>();
        try {
            outcome.addAll(WireReader.read(PresenceUpdates.SIGNATURE, body, false));
        } catch (IllegalArgumentException refused) {
            outcome.add(refused);
        }
        assertEquals(1, outcome.size());
    }
}
