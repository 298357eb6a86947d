package org.presenceapplet.control;

import java.time.Clock;
import java.time.Duration;

/** The applet where there is no display: the list of who is there, then the changes. */
public final class TerminalView {
    private final Console console;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param clock tells when a change was seen, and the zone of the times shown
     * @param patience how long to wait for the bus to be read
     */
    public TerminalView(Console console, Clock clock, Duration patience) {
        this.console = console;
        this.clock = clock;
        this.patience = patience;
    }

    /** Blocks until the bus goes away, which is said, or nobody reads the output any more. Does not close the session. */
    public ExitCode run(Session session) {
        Workspace workspace = new Workspace(session, new Interruption(), console, clock, patience);
        try {
            workspace.settledRoster();
            return listAndWatch(workspace);
        } catch (CommandException e) {
            console.say(String.valueOf(e.getMessage()));
            return e.exitCode();
        }
    }

    private ExitCode listAndWatch(Workspace workspace) throws CommandException {
        PresenceText text = workspace.text();
        try (ChangeFeed feed = new ChangeFeed(workspace, workspace.interrupted())) {
            console.lines(
                    text.contacts(ContactsCommand.listed(workspace.roster().contacts(), false)));
            return feed.print(change -> text.change(change, clock.getZone()));
        }
    }
}
