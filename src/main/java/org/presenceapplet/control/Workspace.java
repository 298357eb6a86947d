package org.presenceapplet.control;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Texts;

/** What a command works with: a session, of which nothing is waited for longer than there is patience, and the console. */
final class Workspace {
    /** The error of a call to the account manager where there is none. */
    private static final String NOBODY = "ServiceUnknown";

    private final Session session;
    private final Interruption interruption;
    private final Console console;
    private final Clock clock;
    private final Duration patience;

    Workspace(Session session, Interruption interruption, Console console, Clock clock, Duration patience) {
        this.session = session;
        this.interruption = interruption;
        this.console = console;
        this.clock = clock;
        this.patience = patience;
    }

    Console console() {
        return console;
    }

    Clock clock() {
        return clock;
    }

    PresenceStore store() {
        return session.store();
    }

    PresenceEngine engine() {
        return session.engine();
    }

    AccountPort accounts() {
        return session.accounts();
    }

    boolean outlivesCommands() {
        return session.outlivesCommands();
    }

    CompletionStage<?> lost() {
        return session.lost();
    }

    /** Ends when the user presses Ctrl+C, which from now on is a good end. */
    CompletionStage<Void> interrupted() {
        return interruption.awaited();
    }

    PresenceText text() {
        return new PresenceText(console.columns(), console.colour());
    }

    /** Everything there is on the bus; where not all of it answers in time, the user is told and the rest is taken. */
    Roster settledRoster() throws CommandException {
        try {
            await(session.settled());
        } catch (TimeoutException e) {
            console.say(Texts.text("cli.not-settled", patience.toSeconds()));
        }
        return roster();
    }

    Roster roster() throws CommandException {
        return answer(session.store().snapshot());
    }

    /** What became of a wish. */
    List<Outcome> outcomes(CompletableFuture<List<Outcome>> running) throws CommandException {
        return answer(running);
    }

    /** @throws CommandException where there is none in time, or a refusal */
    <T> T answer(CompletionStage<T> stage) throws CommandException {
        try {
            return await(stage);
        } catch (TimeoutException e) {
            throw new CommandException(ExitCode.REFUSED, Texts.text("cli.no-answer", patience.toSeconds()), e);
        }
    }

    private <T> T await(CompletionStage<T> stage) throws CommandException, TimeoutException {
        CompletableFuture<T> awaited = stage.toCompletableFuture();
        CompletableFuture<?> lost = session.lost().toCompletableFuture();
        try {
            CompletableFuture.anyOf(awaited, lost).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (awaited.isDone()) {
                return awaited.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PresenceException refusal) {
                throw refused(refusal);
            }
            if (!lost.isDone()) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(ExitCode.REFUSED, Texts.text("cli.interrupted"), e);
        }
        throw busLost();
    }

    private static CommandException refused(PresenceException why) {
        return why.errorName().equals(NOBODY)
                ? noAccountManager(why)
                : new CommandException(ExitCode.REFUSED, why.sentence(), why);
    }

    static CommandException noAccountManager(@Nullable PresenceException why) {
        return new CommandException(ExitCode.NO_ACCOUNT, Texts.text("cli.no-account-manager"), why);
    }

    static CommandException busLost() {
        return new CommandException(ExitCode.NO_BUS, Texts.text("cli.bus-lost"));
    }
}
