package org.presenceapplet.control;

import java.util.List;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code accounts}: the accounts there are, and what can be done with them. */
@CommandLine.Command(
        name = "accounts",
        description = "${bundle:cli.help.accounts}",
        subcommands = {
            AccountsCommand.ListAccounts.class,
            AddAccountCommand.class,
            AccountCommand.Enable.class,
            AccountCommand.Disable.class,
            AccountCommand.Remove.class,
            AccountCommand.Connect.class,
            AccountCommand.Disconnect.class
        })
final class AccountsCommand implements Command {
    @Option(names = PlainArguments.JSON, description = "${bundle:cli.help.json}")
    private boolean json;

    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        return list(workspace, json);
    }

    private static ExitCode list(Workspace workspace, boolean json) throws CommandException {
        List<Account> accounts = workspace.settledRoster().accounts();
        if (json) {
            workspace.console().line(Json.text(AccountsJson.document(accounts)));
        } else {
            workspace.console().lines(new AccountsText(workspace.console().columns()).lines(accounts));
        }
        if (accounts.isEmpty()) {
            if (!workspace.answer(workspace.accounts().isAvailable())) {
                throw Workspace.noAccountManager(null);
            }
            workspace.console().say(Texts.text("cli.no-accounts"));
        }
        return ExitCode.DONE;
    }

    /** {@code accounts list}, which is what {@code accounts} does. */
    @CommandLine.Command(name = "list", description = "${bundle:cli.help.accounts.list}")
    static final class ListAccounts implements Command {
        @ParentCommand
        private AccountsCommand parent = new AccountsCommand();

        @Option(names = PlainArguments.JSON, description = "${bundle:cli.help.json}")
        private boolean json;

        @Override
        public ExitCode run(Workspace workspace) throws CommandException {
            return list(workspace, json || parent.json);
        }
    }
}
