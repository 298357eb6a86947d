package org.presenceapplet.control;

import java.util.List;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusRules;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.WellKnownStatus;

/** Tells the user what became of a wish, an account a line; of what went as wished there is nothing to say. */
final class OutcomeReport {
    private final Console console;
    private final Accounts accounts;

    OutcomeReport(Console console, Accounts accounts) {
        this.console = console;
        this.accounts = accounts;
    }

    /**
     * @return {@link ExitCode#REFUSED} where at least one account refused
     * @throws CommandException where no account could be asked, or none offers what was wished
     */
    ExitCode report(StatusChoice wish, List<Outcome> outcomes) throws CommandException {
        if (outcomes.isEmpty() && wish.id().equals(WellKnownStatus.OFFLINE) && accounts.anyManaged()) {
            return ExitCode.DONE;
        }
        if (!outcomes.isEmpty() && outcomes.stream().allMatch(Outcome.NotOffered.class::isInstance)) {
            throw accounts.lacking(wish.id());
        }
        outcomes.forEach(outcome -> sayLostMessage(wish, outcome));
        return report(outcomes);
    }

    /** The same for wishes that every account can be asked for. */
    ExitCode report(List<Outcome> outcomes) throws CommandException {
        if (outcomes.isEmpty()) {
            throw accounts.unable();
        }
        outcomes.forEach(this::say);
        return outcomes.stream().anyMatch(Outcome.Refused.class::isInstance) ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void say(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            say(refused.account(), refused.why().sentence());
        } else if (outcome instanceof Outcome.StoodIn stoodIn) {
            String by = Texts.nameOf(stoodIn.by().id());
            say(stoodIn.account(), Texts.text("differs.lacking", Texts.nameOf(stoodIn.wishedId()), by));
        } else if (outcome instanceof Outcome.NotOffered notOffered) {
            say(notOffered.account(), Texts.text("cli.left-alone", Texts.nameOf(notOffered.wishedId())));
        }
    }

    private void sayLostMessage(StatusChoice wish, Outcome outcome) {
        if (!wish.message().isEmpty() && outcome instanceof Outcome.Done) {
            StatusRules.exact(wish.id(), outcome.account().offer())
                    .filter(spec -> !spec.takesMessage())
                    .map(StatusSpec::id)
                    .ifPresent(id -> say(outcome.account(), Texts.text("cli.message-lost", Texts.nameOf(id))));
        }
    }

    private void say(Account account, String sentence) {
        console.say(account.name() + ": " + sentence);
    }
}
