package org.presenceapplet.control;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.OwnStatuses;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusLine;
import org.presenceapplet.presence.StatusLineReader;
import org.presenceapplet.presence.StatusLineText;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.TimeLimit;
import org.presenceapplet.presence.TimeLimitReader;
import org.presenceapplet.presence.TimeLimitReading;
import org.presenceapplet.presence.WellKnownStatus;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code set}: shows a status in place of all others; a single argument that is no status is read as a line. */
@CommandLine.Command(name = "set", description = "${bundle:cli.help.set}")
final class SetCommand implements Command {
    @Parameters(index = "0", paramLabel = "STATUS", description = "${bundle:cli.help.set.status}")
    private String status = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "MESSAGE", description = "${bundle:cli.help.set.message}")
    private @Nullable String message;

    @Option(names = "--for", paramLabel = "DURATION", description = "${bundle:cli.help.set.for}")
    private @Nullable String duration;

    @Option(names = "--until", paramLabel = "TIME", description = "${bundle:cli.help.set.until}")
    private @Nullable String end;

    @Option(names = "--account", paramLabel = "ID", description = "${bundle:cli.help.account}")
    private @Nullable String account;

    private record Wish(StatusChoice choice, Optional<TimeLimit> limit) {}

    @Override
    public void check(Clock clock) throws CommandException {
        limit(clock);
    }

    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        Optional<TimeLimit> limit = limit(workspace.clock());
        Roster roster = workspace.settledRoster();
        Accounts accounts = Accounts.of(roster, account);
        Wish wish = wish(roster, limit, workspace.clock());
        if (wish.limit().isPresent() && !workspace.outlivesCommands()) {
            throw new CommandException(ExitCode.NO_BUS, Texts.text("cli.limit-needs-applet"));
        }
        ExitCode ended = new OutcomeReport(workspace.console(), accounts)
                .report(
                        wish.choice(),
                        workspace.outcomes(workspace.engine().set(wish.choice(), wish.limit(), account)));
        if (wish.limit().isPresent() && ended == ExitCode.DONE) {
            workspace.console().line(new StatusLineText(workspace.clock()).summary(wish.choice(), wish.limit()));
        }
        sayWhatLowersIt(workspace);
        return ended;
    }

    /** Who chooses from elsewhere cannot see that their choice is not what is shown while nobody is here. */
    private static void sayWhatLowersIt(Workspace workspace) throws CommandException {
        Layers layers = workspace.engine().layers();
        if (layers.accounts().values().stream().noneMatch(own -> own.automatic().isPresent())) {
            return;
        }
        String why = layers.explanation(workspace.settledRoster(), workspace.clock());
        if (!why.isEmpty()) {
            workspace.console().say(why);
        }
    }

    private Optional<TimeLimit> limit(Clock clock) throws CommandException {
        if (duration != null && end != null) {
            throw wrong(Texts.text("cli.for-or-until"));
        } else if (duration != null) {
            return Optional.of(read(new TimeLimitReader(clock).duration(duration)));
        }
        return end == null ? Optional.empty() : Optional.of(read(new TimeLimitReader(clock).moment(end)));
    }

    private static TimeLimit read(TimeLimitReading reading) throws CommandException {
        if (reading instanceof TimeLimitReading.Wrong unreadable) {
            throw wrong(unreadable.sentence());
        }
        return ((TimeLimitReading.Read) reading).limit();
    }

    private Wish wish(Roster roster, Optional<TimeLimit> limit, Clock clock) throws CommandException {
        List<StatusSpec> offered = OwnStatuses.settable(roster);
        boolean known = WellKnownStatus.isWellKnown(status)
                || offered.stream().anyMatch(spec -> spec.id().equals(status));
        if (message != null || known) {
            return new Wish(StatusChoice.of(status, message == null ? "" : message), limit);
        }
        Wish line = line(new StatusLineReader(clock).read(status, offered), offered.isEmpty());
        if (limit.isPresent() && line.limit().isPresent()) {
            throw wrong(Texts.text("cli.one-limit", status));
        }
        return new Wish(line.choice(), limit.or(line::limit));
    }

    /** What is understood but not offered, the accounts answer for; so they do where there is nothing to offer at all. */
    private Wish line(StatusLine line, boolean nothingOffered) throws CommandException {
        if (line instanceof StatusLine.Read read) {
            return new Wish(read.choice(), read.limit());
        } else if (line instanceof StatusLine.NotOffered lacking) {
            return new Wish(lacking.choice(), lacking.limit());
        } else if (nothingOffered) {
            return new Wish(StatusChoice.of(status, ""), Optional.empty());
        }
        throw wrong(((StatusLine.Unreadable) line).sentence());
    }

    private static CommandException wrong(String sentence) {
        return new CommandException(ExitCode.WRONG_USAGE, sentence);
    }
}
