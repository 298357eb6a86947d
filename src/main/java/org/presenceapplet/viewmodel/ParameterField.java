package org.presenceapplet.viewmodel;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.Texts;

/** A parameter that a status declares, to be filled in or left out. */
public final class ParameterField {
    private final String name;
    private final ParameterType type;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    ParameterField(String name, ParameterType type) {
        this.name = name;
        this.type = type;
        text.subscribe(() -> error.set(""));
    }

    /** The field for a parameter of this D-Bus type; empty where no value of it can be written by hand. */
    static Optional<ParameterField> of(String name, String signature) {
        try {
            return Optional.of(new ParameterField(name, ParameterType.ofSignature(signature)));
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

    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with the text, empty while nothing is known to be. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    boolean isFilledIn() {
        return !text.get().isBlank();
    }

    /** The value that is written; empty, and an error beside the field, where it is none. */
    Optional<Object> value() {
        try {
            return Optional.of(type.parse(text.get()));
        } catch (IllegalArgumentException wrong) {
            error.set(Texts.text("parameter.wrong", DisplayText.oneLine(text.get()), hint()));
            return Optional.empty();
        }
    }
}
