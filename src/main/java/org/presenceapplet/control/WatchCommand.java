package org.presenceapplet.control;

import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code watch}: every change from now on, one line each. */
@CommandLine.Command(name = "watch", description = "${bundle:cli.help.watch}")
final class WatchCommand implements Command {
    @Option(names = PlainArguments.JSON, description = "${bundle:cli.help.json-lines}")
    private boolean json;

    /** @param json as if {@code --json} were given */
    WatchCommand(boolean json) {
        this.json = json;
    }

    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        workspace.settledRoster();
        PresenceText text = workspace.text();
        ZoneId zone = workspace.clock().getZone();
        try (ChangeFeed feed = new ChangeFeed(workspace, workspace.interrupted())) {
            return feed.print(change -> json ? Json.text(ChangeJson.of(change)) : text.change(change, zone));
        }
    }

    @Override
    public boolean isEndless() {
        return true;
    }
}
