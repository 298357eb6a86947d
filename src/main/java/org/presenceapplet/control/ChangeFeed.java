package org.presenceapplet.control;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.presenceapplet.presence.RosterChange;
import org.presenceapplet.presence.RosterListener;
import org.presenceapplet.presence.Texts;

/**
 * Every change from the moment this is made. The store's executor only enqueues; whoever prints may be as slow as the
 * reader of the output, and nothing is lost.
 */
final class ChangeFeed implements RosterListener, AutoCloseable {
    private final BlockingQueue<Optional<Change>> queue = new LinkedBlockingQueue<>();
    private final CompletableFuture<ExitCode> end = new CompletableFuture<>();
    private final Console console;
    private final Clock clock;
    private final Runnable stopListening;

    /** @param interrupted ends when the user has seen enough */
    ChangeFeed(Workspace workspace, CompletionStage<Void> interrupted) {
        console = workspace.console();
        clock = workspace.clock();
        stopListening = workspace.store().addListener(this);
        workspace.lost().whenComplete((nothing, failure) -> end(ExitCode.NO_BUS));
        interrupted.thenRun(() -> end(ExitCode.DONE));
    }

    @Override
    public void rosterChanged(RosterChange change) {
        change.accounts().forEach(step -> queue.add(Optional.of(new Change.OfAccount(clock.instant(), step))));
        change.contacts().forEach(step -> queue.add(Optional.of(new Change.OfContact(clock.instant(), step))));
    }

    private void end(ExitCode exitCode) {
        if (end.complete(exitCode)) {
            queue.add(Optional.empty());
        }
    }

    /**
     * Prints one line a change until the user ends it or nobody reads it any more.
     *
     * @throws CommandException where the bus goes away, after the last change has been printed
     */
    ExitCode print(Function<Change, String> line) throws CommandException {
        try {
            for (Optional<Change> change = queue.take(); change.isPresent(); change = queue.take()) {
                console.line(line.apply(change.get()));
                if (console.isClosed()) {
                    return ExitCode.DONE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(ExitCode.REFUSED, Texts.text("cli.interrupted"), e);
        }
        if (end.join() == ExitCode.NO_BUS) {
            throw Workspace.busLost();
        }
        return ExitCode.DONE;
    }

    @Override
    public void close() {
        stopListening.run();
    }
}
