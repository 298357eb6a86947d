package org.presenceapplet.control;

import java.util.List;
import java.util.Locale;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.WellKnownStatus;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that do something with one account. */
abstract class AccountCommand implements Command {
    @Parameters(index = "0", paramLabel = "ID", description = "${bundle:cli.help.accounts.id}")
    private String id = "";

    /** {@code accounts enable}: lets it connect. */
    @CommandLine.Command(name = "enable", description = "${bundle:cli.help.accounts.enable}")
    static final class Enable extends AccountCommand {
        @Override
        ExitCode run(Workspace workspace, Roster roster, Account account) throws CommandException {
            return setEnabled(workspace, account, true);
        }
    }

    /** {@code accounts disable}: disconnects it, and does not let it connect. */
    @CommandLine.Command(name = "disable", description = "${bundle:cli.help.accounts.disable}")
    static final class Disable extends AccountCommand {
        @Override
        ExitCode run(Workspace workspace, Roster roster, Account account) throws CommandException {
            return setEnabled(workspace, account, false);
        }
    }

    /** {@code accounts remove}: forgets it for good, once the user has said so twice. */
    @CommandLine.Command(name = "remove", description = "${bundle:cli.help.accounts.remove}")
    static final class Remove extends AccountCommand {
        @Option(names = "--yes", description = "${bundle:cli.help.accounts.yes}")
        private boolean yes;

        @Override
        ExitCode run(Workspace workspace, Roster roster, Account account) throws CommandException {
            refuseUnlessManaged(account);
            if (yes || agrees(workspace.console(), account)) {
                workspace.answer(workspace.accounts().remove(account.id()));
            } else {
                workspace.console().say(Texts.text("cli.account-stays", account.id()));
            }
            return ExitCode.DONE;
        }

        private static boolean agrees(Console console, Account account) throws CommandException {
            String answer = console.ask(Texts.text("cli.ask-remove", account.name(), account.id()), false)
                    .orElseThrow(() -> new CommandException(
                            ExitCode.WRONG_USAGE, Texts.text("cli.remove-needs-yes", account.id())));
            return List.of(Texts.text("cli.yes").split(" "))
                    .contains(answer.strip().toLowerCase(Locale.getDefault()));
        }
    }

    /** {@code accounts connect}: takes it online. */
    @CommandLine.Command(name = "connect", description = "${bundle:cli.help.accounts.connect}")
    static final class Connect extends AccountCommand {
        @Override
        ExitCode run(Workspace workspace, Roster roster, Account account) throws CommandException {
            if (account.isConnected()) {
                return ExitCode.DONE;
            }
            refuseUnlessManaged(account);
            return new OutcomeReport(workspace.console(), new Accounts(roster, account.id()))
                    .report(workspace.outcomes(workspace.engine().connect(account.id())));
        }
    }

    /** {@code accounts disconnect}: takes it offline, where it stays. */
    @CommandLine.Command(name = "disconnect", description = "${bundle:cli.help.accounts.disconnect}")
    static final class Disconnect extends AccountCommand {
        @Override
        ExitCode run(Workspace workspace, Roster roster, Account account) throws CommandException {
            StatusChoice offline = StatusChoice.of(WellKnownStatus.OFFLINE, "");
            List<Outcome> outcomes = workspace.outcomes(workspace.engine().set(offline, account.id()));
            return outcomes.isEmpty()
                    ? ExitCode.DONE
                    : new OutcomeReport(workspace.console(), new Accounts(roster, account.id())).report(outcomes);
        }
    }

    @Override
    public final ExitCode run(Workspace workspace) throws CommandException {
        Roster roster = workspace.settledRoster();
        return run(workspace, roster, Accounts.named(roster, id));
    }

    abstract ExitCode run(Workspace workspace, Roster roster, Account account) throws CommandException;

    private static ExitCode setEnabled(Workspace workspace, Account account, boolean enabled) throws CommandException {
        refuseUnlessManaged(account);
        workspace.answer(workspace.accounts().setEnabled(account.id(), enabled));
        return ExitCode.DONE;
    }

    private static void refuseUnlessManaged(Account account) throws CommandException {
        if (account.managed().isEmpty()) {
            throw new CommandException(ExitCode.NO_ACCOUNT, Texts.text("cli.not-managed", account.id()));
        }
    }
}
