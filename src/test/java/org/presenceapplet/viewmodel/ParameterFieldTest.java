package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presenceapplet.presence.ParameterType;

final class ParameterFieldTest {
    private static ParameterField field(ParameterType type, Locale locale) {
        return new ParameterField("x", type, locale);
    }

    private static Optional<Object> written(ParameterType type, Locale locale, String text) {
        ParameterField field = field(type, locale);
        field.textProperty().set(text);
        return field.value();
    }

    @Test
    void fractionIsWrittenWithTheUsersComma() {
        assertEquals(Optional.of(0.75), written(ParameterType.DOUBLE, Locale.GERMANY, "0,75"));
        assertEquals(Optional.of(0.75), written(ParameterType.DOUBLE, Locale.GERMANY, "0.75"));
        assertEquals(Optional.of(0.75), written(ParameterType.DOUBLE, Locale.US, "0.75"));
        assertEquals(Optional.empty(), written(ParameterType.DOUBLE, Locale.US, "0,75"));
    }

    @Test
    void listIsWrittenBetweenCommas() {
        assertEquals(Optional.of(List.of("a", "b c")), written(ParameterType.STRINGS, Locale.GERMANY, "a, b c"));
    }

    @Test
    void yesOrNoIsLeftOutUntilItIsTouched() {
        ParameterField field = field(ParameterType.BOOLEAN, Locale.US);
        assertTrue(field.isCheck());
        assertFalse(field.isFilledIn());
        field.tickedProperty().set(true);
        assertEquals(Optional.of(true), field.value());
        field.tickedProperty().set(false);
        assertTrue(field.isFilledIn());
        assertEquals(Optional.of(false), field.value());
    }

    @Test
    void whatIsWrongIsSaidUntilItIsWrittenAnew() {
        ParameterField field = field(ParameterType.DOUBLE, Locale.US);
        field.textProperty().set("loud");
        assertEquals(Optional.empty(), field.value());
        assertEquals(
                "“loud” does not fit: write a number.", field.errorProperty().get());
        field.textProperty().set("1");
        assertEquals("", field.errorProperty().get());
    }
}
