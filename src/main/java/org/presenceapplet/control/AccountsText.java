package org.presenceapplet.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionProblem;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Texts;

/**
 * What {@code accounts} prints for people: an account a line, and below it what is the matter with it.
 *
 * @param columns how wide a line may be
 */
record AccountsText(int columns) {
    private static final String GAP = "  ";
    private static final int FEWEST_BESIDE_IDS = 44;

    List<String> lines(List<Account> accounts) {
        int widest = accounts.stream()
                .mapToInt(account -> TextWidth.of(id(account)))
                .max()
                .orElse(0);
        int besideIds = columns - widest - GAP.length();
        boolean beside = besideIds >= FEWEST_BESIDE_IDS;
        List<String> rows = Table.lines(
                accounts.stream().map(AccountsText::row).toList(), beside ? besideIds : columns - GAP.length());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Account account = accounts.get(i);
            // Whole, for it is what the other commands are given.
            if (beside) {
                lines.add(TextWidth.fit(id(account), widest) + GAP + rows.get(i));
            } else {
                lines.add(id(account));
                lines.add(GAP + rows.get(i));
            }
            account.error()
                    .map(error -> GAP + DisplayText.oneLine(account.name()) + ' ' + ConnectionProblem.text(error))
                    .ifPresent(line -> lines.add(TextWidth.cut(line, columns)));
        }
        return lines;
    }

    private static String id(Account account) {
        return DisplayText.oneLine(account.id());
    }

    private static List<String> row(Account account) {
        return List.of(
                DisplayText.oneLine(account.name()),
                account.managed()
                        .map(Managed::protocol)
                        .map(DisplayText::oneLine)
                        .orElse(""),
                account.managed().map(AccountsText::readiness).orElse(""),
                Texts.text("cli." + account.connection().word()));
    }

    /** Whether the account may connect, and can. */
    private static String readiness(Managed managed) {
        return Stream.concat(
                        managed.enabled() ? Stream.of(Texts.text("cli.enabled")) : Stream.empty(),
                        obstacles(managed).stream())
                .collect(Collectors.joining(", "));
    }

    /** What keeps the account from connecting, in words; empty where nothing does. */
    static List<String> obstacles(Managed managed) {
        List<String> obstacles = new ArrayList<>();
        if (!managed.enabled()) {
            obstacles.add(Texts.text("cli.disabled"));
        }
        if (!managed.valid()) {
            obstacles.add(Texts.text("cli.incomplete"));
        }
        return obstacles;
    }
}
