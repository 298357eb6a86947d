package org.presenceapplet.viewmodel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.presenceapplet.presence.PresenceEngine;

/** Why others see what they see, for how long still, and the commands that change that. */
public final class ExplanationViewModel {
    private final PresenceEngine engine;

    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper timed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper longer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper end = new ReadOnlyStringWrapper("");

    ExplanationViewModel(PresenceEngine engine) {
        this.engine = engine;
    }

    /** Such as "Busy until 14:30, then Available"; empty where others see what was chosen for good. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether what is shown holds for a time only. */
    public ReadOnlyBooleanProperty timedProperty() {
        return timed.getReadOnlyProperty();
    }

    /** Such as "23 min left"; empty where that is more than a day. */
    public ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** What {@link #longer()} comes to, such as "30 min longer, until 15:00". */
    public ReadOnlyStringProperty longerProperty() {
        return longer.getReadOnlyProperty();
    }

    /** What {@link #end()} comes to, such as "End now and show Available". */
    public ReadOnlyStringProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    /** Lets what holds for a time hold half an hour more than it would. */
    public void longer() {
        engine.extendTimed();
    }

    /** Ends what holds for a time. */
    public void end() {
        engine.endTimed();
    }

    void show(OwnExplanation explanation) {
        sentence.set(explanation.sentence());
        timed.set(explanation.timed());
        left.set(explanation.left());
        longer.set(explanation.longer());
        end.set(explanation.end());
    }
}
