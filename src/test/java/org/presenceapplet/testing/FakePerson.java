package org.presenceapplet.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.PersonInfo;

/** A person whose idle time the test sets, and who counts how often somebody asks. */
public final class FakePerson implements PersonInfo {
    private final AtomicInteger questions = new AtomicInteger();
    private volatile @Nullable String source = "GNOME";
    private volatile @Nullable Duration idle = Duration.ZERO;

    /** What tells; null where nothing does. */
    public void setSource(@Nullable String name) {
        source = name;
    }

    /** How long nobody has touched the computer; null where that is not told. */
    public void setIdle(@Nullable Duration time) {
        idle = time;
    }

    public int questions() {
        return questions.get();
    }

    @Override
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    @Override
    public CompletionStage<Optional<Duration>> idleTime() {
        questions.incrementAndGet();
        return CompletableFuture.completedStage(Optional.ofNullable(idle));
    }
}
