package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.presenceapplet.control.Shell.Ran;

class ArgumentsTest {
    private static Ran run(String... arguments) {
        return Shell.run(options -> fail("opened a session"), Duration.ofSeconds(10), 80, arguments);
    }

    private static Ran wrong(String sentence) {
        return Ran.ended(ExitCode.WRONG_USAGE, "", "presence-applet: " + sentence + "\n");
    }

    private static Options optionsOf(String... arguments) {
        List<Options> seen = new ArrayList<>();
        SessionFactory factory = options -> {
            seen.add(options);
            return new FakeSession().withWork();
        };
        assertEquals(
                new Result.Ended(ExitCode.DONE),
                Shell.run(factory, Duration.ofSeconds(10), 80, arguments).result());
        return seen.get(0);
    }

    @Test
    void withoutACommandTheAppletIsWanted() {
        assertEquals(new Ran(new Result.Applet(new Options(new Target.SessionBus(), false), false), "", ""), run());
        assertEquals(
                new Ran(new Result.Applet(new Options(new Target.Demo(), true), false), "", ""),
                run("--verbose", "--demo"));
    }

    @Test
    void theAppletMayStartWithoutItsWindow() {
        Options session = new Options(new Target.SessionBus(), false);
        assertEquals(new Ran(new Result.Applet(session, true), "", ""), run("--background"));
        assertEquals(
                wrong(
                        "--background starts the applet itself; leave it out with a command; see: presence-applet --help"),
                run("--background", "contacts"));
    }

    @Test
    void globalOptionsGoBeforeAndAfterTheCommand() {
        Options demo = new Options(new Target.Demo(), true);
        assertEquals(demo, optionsOf("--demo", "--verbose", "status"));
        assertEquals(demo, optionsOf("status", "--demo", "--verbose"));
        assertEquals(demo, optionsOf("--demo", "set", "away", "--verbose"));
        assertEquals(demo, optionsOf("--demo", "--verbose", "set", "away", "--verbose", "--demo"));
        Options bus = new Options(new Target.Address("unix:path=/x"), false);
        assertEquals(bus, optionsOf("--bus", "unix:path=/x", "clear"));
        assertEquals(bus, optionsOf("set", "away", "--bus=unix:path=/x", "lunch"));
        assertEquals(new Options(new Target.SessionBus(), false), optionsOf("clear"));
    }

    @Test
    void aMessageIsTakenAsItIsWritten() {
        FakeSession session = new FakeSession().withWork();
        Shell.run(session, "set", "away", "@/etc/passwd");
        Shell.run(session, "set", "away", "--", "-- ${user.home} \"x\"");
        assertEquals(
                List.of(
                        "SetStatus [StatusChoice[id=away, parameters={message=@/etc/passwd}]] " + FakeSession.WORK,
                        "SetStatus [StatusChoice[id=away, parameters={message=-- ${user.home} \"x\"}]] "
                                + FakeSession.WORK),
                session.port.calls);
    }

    @Test
    void wrongUsageIsOneLineWithAHint() {
        assertEquals(wrong("Unknown option: '--foo'; see: presence-applet contacts --help"), run("contacts", "--foo"));
        assertEquals(wrong("Missing required parameter: 'STATUS'; see: presence-applet set --help"), run("set"));
        assertEquals(wrong("Unmatched argument at index 0: 'foo'; see: presence-applet --help"), run("foo"));
        assertEquals(
                wrong("Unknown options: '--for', '1h'; see: presence-applet add --help"),
                run("add", "a", "--for", "1h"));
        assertEquals(
                wrong("--demo and --bus exclude each other; see: presence-applet --help"),
                run("clear", "--demo", "--bus", "x"));
    }

    @Test
    void versionIsThatOfThePom() {
        Ran ran = run("--version");
        assertTrue(Pattern.matches("presence-applet \\d+\\.\\d+\\.\\d+\\S*( \\(\\S+\\))?\n", ran.out()), ran.out());
    }

    @Test
    void aPackageTellsItsCommit() {
        assertEquals("presence-applet 1.2.3 (3ee1fa7)", Version.text("1.2.3", "3ee1fa7"));
        assertEquals("presence-applet 1.2.3", Version.text("1.2.3", ""));
    }

    @Test
    void helpNamesWhatExistsAndNothingElse() {
        String help = run("--help").out();
        assertEquals(
                List.of(
                        "contacts",
                        "watch",
                        "status",
                        "statuses",
                        "set",
                        "add",
                        "remove",
                        "clear",
                        "accounts",
                        "show",
                        "hide",
                        "quit"),
                help.lines()
                        .dropWhile(line -> !line.startsWith("Commands:"))
                        .skip(1)
                        .takeWhile(line -> !line.isBlank())
                        .map(line -> line.strip().replaceFirst(" .*", ""))
                        .toList());
        assertEquals(
                List.of("--background", "--bus", "--demo", "--help", "--verbose", "--version"), optionsIn("--help"));
        List<String> global = List.of("--bus", "--demo", "--help", "--verbose");
        assertEquals(with(global, "--account", "--all", "--json"), optionsIn("contacts", "--help"));
        assertEquals(with(global, "--json"), optionsIn("watch", "--help"));
        assertEquals(with(global, "--json"), optionsIn("status", "--help"));
        assertEquals(with(global, "--json"), optionsIn("statuses", "--help"));
        assertEquals(with(global, "--account", "--for", "--until"), optionsIn("set", "--help"));
        assertEquals(with(global, "--account", "--param"), optionsIn("add", "--help"));
        assertEquals(global, optionsIn("remove", "--help"));
        assertEquals(global, optionsIn("clear", "--help"));
        assertEquals(with(global, "--json"), optionsIn("accounts", "--help"));
        assertEquals(with(global, "--json"), optionsIn("accounts", "list", "--help"));
        assertEquals(with(global, "--json", "--manager", "--name", "--param"), optionsIn("accounts", "add", "--help"));
        assertEquals(with(global, "--yes"), optionsIn("accounts", "remove", "--help"));
        for (String command : List.of("enable", "disable", "connect", "disconnect")) {
            assertEquals(global, optionsIn("accounts", command, "--help"), command);
        }
        assertEquals(global, optionsIn("show", "--help"));
        assertEquals(global, optionsIn("hide", "--help"));
        assertEquals(global, optionsIn("quit", "--help"));
    }

    @Test
    void everyHelpFitsEightyColumns() {
        for (String command : List.of("", "list", "add", "enable", "disable", "remove", "connect", "disconnect")) {
            String help = run(Stream.of("accounts", command, "--help")
                            .filter(word -> !word.isEmpty())
                            .toArray(String[]::new))
                    .out();
            assertTrue(help.startsWith("Usage: presence-applet accounts"), help);
            assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
        }
    }

    @Test
    void whatConcernsTheAppletNeedsOneAndNoSession() {
        Ran noApplet = Ran.ended(
                ExitCode.NO_BUS, "", "presence-applet: no applet runs here; start it with: presence-applet\n");
        assertEquals(noApplet, run("show"));
        assertEquals(noApplet, run("hide"));
        assertEquals(noApplet, run("quit"));
    }

    private static List<String> optionsIn(String... help) {
        return Pattern.compile("--\\w+")
                .matcher(run(help).out())
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all.stream().sorted().toList();
    }

    @Test
    void withoutABusTheSessionsSentenceIsSaid() {
        SessionFactory none = options -> {
            throw new SessionException(ExitCode.NO_BUS, "there is no session bus; try --demo", null);
        };
        assertEquals(
                Ran.ended(ExitCode.NO_BUS, "", "presence-applet: there is no session bus; try --demo\n"),
                Shell.run(none, Duration.ofSeconds(10), 80, "contacts"));
    }

    @Test
    void theUnforeseenIsOneLineToo() {
        SessionFactory broken = options -> {
            throw new IllegalStateException("a\nb");
        };
        assertEquals(
                Ran.ended(
                        ExitCode.REFUSED,
                        "",
                        "presence-applet: unexpected failure: java.lang.IllegalStateException: a b;"
                                + " --verbose logs the details\n"),
                Shell.run(broken, Duration.ofSeconds(10), 80, "contacts"));
    }
}
