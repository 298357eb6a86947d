package org.presenceapplet.tray;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionProblem;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Explanation;
import org.presenceapplet.presence.OwnStatuses;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Texts;

/** Makes the menu of what is known, but for the people. */
final class MenuBuilder {
    /** In characters (code points); a menu as wide as the screen helps nobody. */
    static final int LONGEST_LABEL = 45;

    static final int LONGEST_NAME = 30;

    private final Known known;
    private final Roster roster;
    private final List<StatusSpec> settable;
    private final Set<String> shown;
    private final List<MenuItem> items = new ArrayList<>();

    private MenuBuilder(Known known) {
        this.known = known;
        this.roster = known.roster();
        List<Account> accounts = roster.accountsWithPresence();
        this.settable = OwnStatuses.settable(roster);
        this.shown = OwnStatuses.shownIds(roster.effective().primary(), accounts);
    }

    /** What stands above the people: the own presence. */
    static List<MenuItem> above(Known known) {
        MenuBuilder builder = new MenuBuilder(known);
        builder.section("statuses", builder.statuses());
        builder.section("beside", builder.besides());
        builder.section("recent", builder.behindLines());
        return List.copyOf(builder.items);
    }

    /** What stands below the people: what does not work, and what is always there. */
    static List<MenuItem> below(Known known) {
        MenuBuilder builder = new MenuBuilder(known);
        builder.section("troubles", builder.troubles());
        builder.items.add(new MenuItem.Action("window", Texts.text("tray.contacts"), true, new Command.OpenWindow()));
        builder.items.add(new MenuItem.Action(
                "preferences", Texts.text("tray.preferences"), true, new Command.OpenPreferences()));
        builder.items.add(new MenuItem.Action("quit", Texts.text("tray.quit"), true, new Command.Quit()));
        return List.copyOf(builder.items);
    }

    /** A section with a line after it. */
    private void section(String key, List<MenuItem> section) {
        items.addAll(section);
        if (!section.isEmpty()) {
            items.add(new MenuItem.Separator("after/" + key));
        }
    }

    private List<MenuItem> statuses() {
        List<MenuItem> lines = new ArrayList<>();
        settable.stream()
                .filter(StatusSpec::exclusive)
                .map(spec -> radio(spec, shown.contains(spec.id())))
                .forEach(lines::add);
        boolean up = roster.accounts().stream().anyMatch(a -> a.connection() != ConnectionState.DISCONNECTED);
        boolean willBeUp = known.layers().timed().isPresent();
        lines.add(new MenuItem.Action("offline", Texts.text("tray.offline"), up || willBeUp, new Command.GoOffline()));
        return lines;
    }

    private List<MenuItem> besides() {
        return settable.stream()
                .filter(spec -> !spec.exclusive())
                .map(spec -> check(spec, shown.contains(spec.id())))
                .toList();
    }

    private MenuItem radio(StatusSpec spec, boolean shown) {
        Command show = new Command.Show(choice(spec));
        return new MenuItem.Radio("status/" + spec.id(), nameOf(spec.id()), true, shown, show);
    }

    /** As in the window, the message stays where the status takes one. */
    private StatusChoice choice(StatusSpec spec) {
        return StatusChoice.of(spec.id(), spec.takesMessage() ? known.message() : "");
    }

    private List<MenuItem> behindLines() {
        return Stream.concat(recent().stream(), timed().stream()).toList();
    }

    /** What holds for a time, and each status to set for one. */
    private List<MenuItem> timed() {
        List<MenuItem> lines = new ArrayList<>();
        known.layers().timed().ifPresent(timed -> {
            lines.add(new MenuItem.Submenu(
                    "timed",
                    Explanation.until(nameOf(timed.statuses().get(0).id()), timed, known.clock()),
                    true,
                    List.of(
                            new MenuItem.Action("extend", Texts.text("tray.extend"), true, new Command.Extend()),
                            new MenuItem.Action("end", Texts.text("tray.end"), true, new Command.EndTimed()))));
        });
        List<MenuItem> statuses = settable.stream()
                .filter(StatusSpec::exclusive)
                .<MenuItem>map(spec -> new MenuItem.Submenu("for/" + spec.id(), nameOf(spec.id()), true, spans(spec)))
                .toList();
        if (!statuses.isEmpty()) {
            lines.add(new MenuItem.Submenu("for", Texts.text("tray.for"), true, statuses));
            lines.add(new MenuItem.Action("line", Texts.text("tray.line"), true, new Command.OpenStatusLine()));
        }
        return lines;
    }

    private List<MenuItem> spans(StatusSpec spec) {
        return Stream.of(Span.values())
                .<MenuItem>map(span -> new MenuItem.Action(
                        "for/" + spec.id() + "/" + span.key(),
                        span.label(),
                        true,
                        new Command.ShowFor(choice(spec), span)))
                .toList();
    }

    private static MenuItem check(StatusSpec spec, boolean shown) {
        Command change = shown ? new Command.Remove(spec.id()) : new Command.Add(StatusChoice.of(spec.id(), ""));
        return new MenuItem.Check("status/" + spec.id(), nameOf(spec.id()), true, shown, change);
    }

    /** Only what can be set now; a status alone is a radio line already. */
    private List<MenuItem> recent() {
        Set<String> possible = new HashSet<>();
        settable.forEach(spec -> possible.add(spec.id()));
        List<MenuItem> lines = known.recent().stream()
                .filter(choice ->
                        possible.contains(choice.id()) && !choice.message().isBlank())
                .<MenuItem>map(choice -> new MenuItem.Action(
                        "recent/" + choice,
                        shorten(Texts.text("tray.beside", nameOf(choice.id()), choice.message()), LONGEST_LABEL),
                        true,
                        new Command.Show(choice)))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new MenuItem.Submenu("recent", Texts.text("tray.recent"), true, lines));
    }

    private List<MenuItem> troubles() {
        Stream<MenuItem> refused = known.refusals().stream()
                .map(sentence -> new MenuItem.Action("refused/" + sentence, sentence, true, new Command.OpenWindow()));
        Stream<MenuItem> down = roster.accounts().stream()
                .filter(account -> account.error().isPresent())
                .map(account -> new MenuItem.Action(
                        "trouble/" + account.id(), trouble(account), true, new Command.OpenWindow()));
        return Stream.concat(refused, down).toList();
    }

    /** The account and what is wrong with it, in a sentence; empty where nothing is. */
    static String trouble(Account account) {
        return account.error()
                .map(error -> DisplayText.oneLine(account.name()) + " " + ConnectionProblem.text(error))
                .orElse("");
    }

    private static String nameOf(String statusId) {
        return shorten(Texts.nameOf(statusId), LONGEST_NAME);
    }

    /** One line of at most so many characters (code points). */
    static String shorten(String text, int longest) {
        String line = DisplayText.oneLine(text);
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
