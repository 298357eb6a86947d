package org.presenceapplet.viewmodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;

/** One line of the picker. */
public final class StatusChoiceItem {
    private final StatusOption option;
    private final List<ParameterField> fields;
    private final ReadOnlyBooleanWrapper selected = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    StatusChoiceItem(StatusOption option) {
        this.option = option;
        this.fields = option.fields();
    }

    public String id() {
        return option.spec().id();
    }

    public String name() {
        return Texts.nameOf(id());
    }

    public PresenceType type() {
        return option.spec().type();
    }

    /** Whether it stands alone; otherwise it can be added to others. */
    public boolean isExclusive() {
        return option.spec().exclusive();
    }

    public boolean takesMessage() {
        return option.spec().takesMessage();
    }

    /** Whether any account lets it be set. */
    public boolean isOffered() {
        return option.offered();
    }

    /** Which accounts lack it, such as "Work has no Invisible"; empty where none does. */
    public String remark() {
        return option.remark();
    }

    /** What can be filled in besides the message. */
    public List<ParameterField> fields() {
        return fields;
    }

    /** Whether it is shown now. */
    public ReadOnlyBooleanProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What came of choosing it last, in a sentence, where a connection refused; empty where none did. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    void setRefusal(String sentence) {
        refusal.set(sentence);
    }

    void setSelected(boolean isSelected) {
        selected.set(isSelected);
    }

    /** This status with what is written in its fields; empty where a field is wrong, which it says itself. */
    Optional<StatusChoice> choice(String message) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        boolean right = true;
        for (ParameterField field : fields) {
            if (field.isFilledIn()) {
                Optional<Object> value = field.value();
                value.ifPresent(parsed -> parameters.put(field.name(), parsed));
                right &= value.isPresent();
            }
        }
        if (takesMessage() && !message.isBlank()) {
            parameters.put(Status.MESSAGE, message.strip());
        }
        return right ? Optional.of(new StatusChoice(id(), parameters)) : Optional.empty();
    }
}
