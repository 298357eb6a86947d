package org.presenceapplet.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.presenceapplet.presence.LogInStart;

/** Keeps what it is switched to, unless it is read-only. */
public final class FakeLogInStart implements LogInStart {
    private volatile boolean on;
    private volatile boolean readOnly;

    /** As others would, behind the program's back. */
    public void setOn(boolean nowOn) {
        on = nowOn;
    }

    public void setReadOnly(boolean nowReadOnly) {
        readOnly = nowReadOnly;
    }

    @Override
    public boolean isPossible() {
        return true;
    }

    @Override
    public CompletionStage<Boolean> isOn() {
        return CompletableFuture.completedStage(on);
    }

    @Override
    public CompletionStage<Boolean> turn(boolean nowOn) {
        on = readOnly ? on : nowOn;
        return isOn();
    }
}
