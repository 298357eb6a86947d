package org.presenceapplet.control;

import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.StatusChoice;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code set}: shows a status in place of all others. */
@CommandLine.Command(name = "set", description = "${bundle:cli.help.set}")
final class SetCommand implements Command {
    @Parameters(index = "0", paramLabel = "STATUS", description = "${bundle:cli.help.set.status}")
    private String status = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "MESSAGE", description = "${bundle:cli.help.set.message}")
    private String message = "";

    @Option(names = "--account", paramLabel = "ID", description = "${bundle:cli.help.account}")
    private @Nullable String account;

    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        Accounts accounts = Accounts.of(workspace.settledRoster(), account);
        StatusChoice wish = StatusChoice.of(status, message);
        return new OutcomeReport(workspace.console(), accounts)
                .report(wish, workspace.outcomes(workspace.engine().set(wish, account)));
    }
}
