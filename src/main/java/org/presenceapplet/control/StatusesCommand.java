package org.presenceapplet.control;

import org.presenceapplet.presence.Roster;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code statuses}: what may be set now, account by account. */
@CommandLine.Command(name = "statuses", description = "${bundle:cli.help.statuses}")
final class StatusesCommand implements Command {
    @Option(names = PlainArguments.JSON, description = "${bundle:cli.help.json}")
    private boolean json;

    /** @param json as if {@code --json} were given */
    StatusesCommand(boolean json) {
        this.json = json;
    }

    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        Roster roster = workspace.settledRoster();
        if (json) {
            workspace.console().line(Json.text(StatusesJson.document(roster)));
        } else {
            workspace.console().lines(workspace.text().statuses(roster));
        }
        Accounts accounts = Accounts.of(roster, null);
        if (accounts.withPresence().isEmpty()) {
            throw accounts.unable();
        }
        return ExitCode.DONE;
    }
}
