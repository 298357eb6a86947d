package org.presenceapplet.control;

import java.util.ArrayList;
import java.util.List;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Outcome;
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
        List<Outcome> outcomes = new ArrayList<>();
        for (Account account : concerned(accounts.withPresence())) {
            outcomes.addAll(workspace.outcomes(workspace.engine().remove(status, account.id())));
        }
        return new OutcomeReport(workspace.console(), accounts).report(outcomes);
    }

    /** The accounts that show the status; where none does, all of them, to hear what they say to that. */
    private List<Account> concerned(List<Account> accounts) {
        List<Account> showing = accounts.stream()
                .filter(account -> account.actual().statuses().stream()
                        .anyMatch(shown -> shown.id().equals(status)))
                .toList();
        return showing.isEmpty() ? accounts : showing;
    }
}
