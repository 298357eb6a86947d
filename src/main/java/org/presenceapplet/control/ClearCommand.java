package org.presenceapplet.control;

import picocli.CommandLine;

/** {@code clear}: takes away every status that is set. */
@CommandLine.Command(name = "clear", description = "${bundle:cli.help.clear}")
final class ClearCommand implements Command {
    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        Accounts accounts = Accounts.of(workspace.settledRoster(), null);
        return new OutcomeReport(workspace.console(), accounts)
                .report(workspace.outcomes(workspace.engine().clear(null)));
    }
}
