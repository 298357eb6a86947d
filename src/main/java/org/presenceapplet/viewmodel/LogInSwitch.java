package org.presenceapplet.viewmodel;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.presenceapplet.presence.LogInStart;
import org.presenceapplet.presence.Texts;

/** Whether the program starts at log-in. On the JavaFX thread only. */
public final class LogInSwitch {
    private final LogInStart start;
    private final Executor javaFx;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");

    LogInSwitch(LogInStart start, Executor javaFx) {
        this.start = start;
        this.javaFx = javaFx;
    }

    /** Whether there is anything to switch. */
    public boolean isPossible() {
        return start.isPossible();
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** What that comes to, or why it is not as it was wished, in a sentence. */
    public ReadOnlyStringProperty meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    /** Shows at once what is wished, and then what has become of it. */
    public void turn(boolean nowOn) {
        on.set(nowOn);
        var unused = start.turn(nowOn)
                .thenAcceptAsync(now -> show(now, now == nowOn ? "" : "preferences.start.unwritable"), javaFx);
    }

    /** Looks again, for others may have switched it. */
    void refresh() {
        var unused = start.isOn().thenAcceptAsync(now -> show(now, ""), javaFx);
    }

    private void show(boolean now, String problem) {
        on.set(now);
        String text = !problem.isEmpty() ? problem : now ? "preferences.start.on" : "preferences.start.off";
        meaning.set(Texts.text(text));
    }
}
