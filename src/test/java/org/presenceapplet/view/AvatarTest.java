package org.presenceapplet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AvatarTest {
    @ParameterizedTest
    @CsvSource({
        "Alice Anders, AA",
        "Frank, F",
        "Anna van der Berg, AB",
        "grace@localhost, G",
        "שירה לוי, ש",
        "山田 太郎, 山",
        "(Dr.) émile zola, DZ",
        "..., ?"
    })
    void initialsAreWhatPeopleWouldWrite(String name, String initials) {
        assertEquals(initials, Initials.of(name));
    }

    @Test
    void whiteTextIsReadableOnEveryColour() {
        List<Color> tooBright = Avatar.PALETTE.stream()
                .filter(colour -> 1.05 / (luminance(colour) + 0.05) < 4.5)
                .toList();
        assertEquals(List.of(), tooBright);
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(Color colour) {
        double[] linear = DoubleStream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
