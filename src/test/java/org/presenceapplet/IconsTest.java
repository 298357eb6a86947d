package org.presenceapplet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.presenceapplet.presence.PresenceType;

/** The icons, and what the build makes of them. */
final class IconsTest {
    private static final String APPLICATION = "org.presenceapplet.PresenceApplet";
    private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48);
    private static final int LIGHT_PANEL = 0xffffff;
    private static final int DARK_PANEL = 0x1d2024;
    /** What WCAG 2.1, 1.4.11, asks of graphics. */
    private static final double LEAST_CONTRAST = 3;
    /** Of the 256 pixels at the smallest size, so that it is no matter of a smoothed edge. */
    private static final int LEAST_DIFFERENCE = 12;

    @Test
    void everyTypeIsDrawnAndBesidesOnlyConnectingAndTheMarks() throws IOException {
        assertEquals(new TreeSet<>(statusIcons()), iconsIn("hicolor/scalable/status"));
    }

    @Test
    void everyIconHasPixmapsOfEachSize() throws IOException {
        Set<String> expected = new TreeSet<>();
        Stream.concat(statusIcons().stream(), Stream.of(APPLICATION))
                .forEach(icon -> SIZES.forEach(size -> expected.add(icon + "-" + size + ".argb")));
        assertEquals(expected, filesIn("pixmaps"));
        for (String pixmap : expected) {
            int size = Integer.parseInt(pixmap.replaceFirst(".*-(\\d+)\\.argb", "$1"));
            assertEquals(4 * size * size, read("pixmaps/" + pixmap).length, pixmap);
        }
    }

    @TestFactory
    Stream<DynamicTest> anyTwoAreToldApartWithoutColourAtTheSmallestSize() {
        List<String> icons = statusIcons();
        return IntStream.range(0, icons.size())
                .boxed()
                .flatMap(one -> icons.subList(one + 1, icons.size()).stream()
                        .map(other -> DynamicTest.dynamicTest(icons.get(one) + " and " + other, () -> {
                            int difference = differingPixels(alphas(icons.get(one)), alphas(other));
                            assertTrue(difference >= LEAST_DIFFERENCE, () -> difference + " pixels differ");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyFillIsReadableOnLightAndDarkPanels() {
        return statusIcons().stream()
                .map(icon -> DynamicTest.dynamicTest(icon, () -> {
                    int fill = fill(icon);
                    assertTrue(
                            contrast(fill, LIGHT_PANEL) >= LEAST_CONTRAST,
                            () -> "light: " + contrast(fill, LIGHT_PANEL));
                    assertTrue(
                            contrast(fill, DARK_PANEL) >= LEAST_CONTRAST, () -> "dark: " + contrast(fill, DARK_PANEL));
                }));
    }

    /** Premultiplied or in another byte order, the smoothed edge would have another colour than the fill. */
    @TestFactory
    Stream<DynamicTest> pixmapsAreInNetworkByteOrderAndNotPremultiplied() {
        return statusIcons().stream()
                .filter(icon -> !icon.endsWith("-mark"))
                .map(icon -> DynamicTest.dynamicTest(icon, () -> {
                    int fill = fill(icon);
                    byte[] pixmap = read("pixmaps/" + icon + "-48.argb");
                    for (int at = 0; at < pixmap.length; at += 4) {
                        // Little alpha leaves a colour little precision.
                        if (Byte.toUnsignedInt(pixmap[at]) >= 64) {
                            assertEquals(fill >> 16 & 0xff, Byte.toUnsignedInt(pixmap[at + 1]), 3, "red");
                            assertEquals(fill >> 8 & 0xff, Byte.toUnsignedInt(pixmap[at + 2]), 3, "green");
                            assertEquals(fill & 0xff, Byte.toUnsignedInt(pixmap[at + 3]), 3, "blue");
                        }
                    }
                }));
    }

    @Test
    void everyStatusHasASymbolicVariantOfTheSameShape() throws IOException {
        for (String icon : statusIcons()) {
            assertEquals(
                    lastOf("\\sd=\"([^\"]+)\"", text("hicolor/scalable/status/" + icon + ".svg")),
                    lastOf("\\sd=\"([^\"]+)\"", text("hicolor/symbolic/status/" + icon + "-symbolic.svg")),
                    icon);
        }
    }

    @Test
    void symbolicIconsHaveOneFillForTheDesktopToReplace() throws IOException {
        Stream<String> statuses = statusIcons().stream().map(icon -> "status/" + icon);
        for (String icon :
                Stream.concat(statuses, Stream.of("apps/" + APPLICATION)).toList()) {
            String drawing = text("hicolor/symbolic/" + icon + "-symbolic.svg");
            assertEquals(
                    List.of("fill=\"#2e3436\""), all("(?:fill|stroke|style|class|opacity)=\"[^\"]*\"", drawing), icon);
        }
    }

    private static List<String> statusIcons() {
        Stream<String> types = Arrays.stream(PresenceType.values())
                .filter(type -> type != PresenceType.UNSET)
                .map(PresenceType::word);
        return Stream.concat(types, Stream.of("connecting", "connecting-mark", "error-mark", "mixed-mark"))
                .map(word -> "presence-applet-" + word)
                .toList();
    }

    private static int[] alphas(String icon) throws IOException {
        byte[] pixmap = read("pixmaps/" + icon + "-16.argb");
        return IntStream.range(0, pixmap.length / 4)
                .map(pixel -> Byte.toUnsignedInt(pixmap[4 * pixel]))
                .toArray();
    }

    private static int differingPixels(int[] one, int[] other) {
        return (int) IntStream.range(0, one.length)
                .filter(pixel -> Math.abs(one[pixel] - other[pixel]) >= 128)
                .count();
    }

    /** Red, green and blue of the shape, which is the last path; what is before it is its ground. */
    private static int fill(String icon) throws IOException {
        return Integer.parseInt(
                lastOf("\\sfill=\"#(\\p{XDigit}{6})\"", text("hicolor/scalable/status/" + icon + ".svg")), 16);
    }

    /** From 1 to 21, as WCAG 2.1 defines it. */
    private static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String lastOf(String pattern, String drawing) {
        List<String> found = Pattern.compile(pattern)
                .matcher(drawing)
                .results()
                .map(match -> match.group(1))
                .toList();
        return found.get(found.size() - 1);
    }

    private static List<String> all(String pattern, String drawing) {
        return Pattern.compile("(?<![-\\w])" + pattern)
                .matcher(drawing)
                .results()
                .map(match -> match.group())
                .toList();
    }

    private static Set<String> iconsIn(String folder) throws IOException {
        return filesIn(folder).stream()
                .map(file -> file.replaceFirst("\\.svg$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> filesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/classes/org/presenceapplet/icons", folder))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(String file) throws IOException {
        return new String(read(file), StandardCharsets.UTF_8);
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(IconsTest.class.getResourceAsStream("icons/" + file), file)) {
            return in.readAllBytes();
        }
    }
}
