package org.presenceapplet.control;

import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.Roster;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code status}: the own presence, account by account. */
@CommandLine.Command(name = "status", description = "${bundle:cli.help.status}")
final class StatusCommand implements Command {
    @Option(names = PlainArguments.JSON, description = "${bundle:cli.help.json}")
    private boolean json;

    /** @param json as if {@code --json} were given */
    StatusCommand(boolean json) {
        this.json = json;
    }

    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        Roster roster = workspace.settledRoster();
        Layers layers = workspace.engine().layers();
        if (json) {
            workspace.console().line(Json.text(StatusJson.document(roster, layers, workspace.clock())));
        } else {
            workspace
                    .console()
                    .lines(workspace.text().status(roster, OwnPresence.reason(roster, layers, workspace.clock())));
        }
        return ExitCode.DONE;
    }
}
