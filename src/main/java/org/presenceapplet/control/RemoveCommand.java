package org.presenceapplet.control;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code remove}: takes away a status that is set. */
@CommandLine.Command(name = "remove", description = "${bundle:cli.help.remove}")
final class RemoveCommand implements Command {
    @Parameters(index = "0", paramLabel = "STATUS", description = "${bundle:cli.help.status-id}")
    private String status = "";

    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        Accounts accounts = Accounts.of(workspace.settledRoster(), null);
        return new OutcomeReport(workspace.console(), accounts)
                .report(workspace.outcomes(workspace.engine().remove(status, null)));
    }
}
