package org.presenceapplet.viewmodel;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.Texts;

/** A parameter that a status declares, to be filled in or left out. */
public final class ParameterField {
    private final String name;
    private final ParameterType type;
    private final Locale locale;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Boolean> ticked = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /** @param locale how numbers are written */
    ParameterField(String name, ParameterType type, Locale locale) {
        this.name = name;
        this.type = type;
        this.locale = locale;
        text.subscribe(() -> error.set(""));
    }

    /** The field for a parameter of this D-Bus type; empty where no value of it can be written by hand. */
    static Optional<ParameterField> of(String name, String signature) {
        try {
            return Optional.of(new ParameterField(
                    name, ParameterType.ofSignature(signature), Locale.getDefault(Locale.Category.FORMAT)));
        } catch (IllegalArgumentException notByHand) {
            return Optional.empty();
        }
    }

    String name() {
        return name;
    }

    /** The name to show. */
    public String label() {
        return DisplayText.oneLine(name);
    }

    /** What can be written, such as "a whole number from 0 to 65535". */
    public String hint() {
        return Texts.text("parameter." + type.signature());
    }

    /** Whether it is ticked instead of written. */
    public boolean isCheck() {
        return type == ParameterType.BOOLEAN;
    }

    /** Whether it is ticked; null leaves it out, as long as nobody has touched it. */
    public ObjectProperty<@Nullable Boolean> tickedProperty() {
        return ticked;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with the text, empty while nothing is known to be. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    boolean isFilledIn() {
        return isCheck() ? ticked.get() != null : !text.get().isBlank();
    }

    /** The value that is written; empty, and an error beside the field, where it is none. */
    Optional<Object> value() {
        if (isCheck()) {
            return Optional.ofNullable(ticked.get());
        }
        try {
            return Optional.of(type.parse(type == ParameterType.DOUBLE ? withPoint(text.get()) : text.get()));
        } catch (IllegalArgumentException wrong) {
            error.set(Texts.text("parameter.wrong", DisplayText.oneLine(text.get()), hint()));
            return Optional.empty();
        }
    }

    /** A decimal fraction as programs write it, from how the user's language does. */
    private String withPoint(String written) {
        return written.replace(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator(), '.');
    }
}
