package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page and the completions that the build makes of the commands. */
class ManualTest {
    private static final Path FOLDER = Path.of("target", "manual");

    private static CommandLine program() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return Arguments.parser(new Console(nowhere, nowhere, 80, false), List.of("--help"));
    }

    private static Stream<CommandLine> withBelow(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(ManualTest::withBelow));
    }

    private static Set<String> words(CommandLine line) {
        Set<String> words = new TreeSet<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().stream().map(OptionSpec::longestName).forEach(words::add);
        return words;
    }

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    /** What bash offers after a line, which ends in a space or in a word that has been begun. */
    private static Set<String> completed(String line) throws IOException, InterruptedException {
        String script = """
                presence-applet() { echo '[{"account": "demo/demo/me0"},{"status": "phone"}]'; }
                source "$1"
                read -ra COMP_WORDS <<<"$2"
                [[ $2 != *' ' ]] || COMP_WORDS+=('')
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _presence_applet
                printf '%s\n' "${COMPREPLY[@]}"
                """;
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        script,
                        "bash",
                        FOLDER.resolve("presence-applet.bash").toString(),
                        line)
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), said);
        return said.lines().filter(word -> !word.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void thePageTellsOfEveryCommandAndOption() throws IOException {
        String page = read("presence-applet.1").replace("\\-", "-");
        withBelow(program())
                .flatMap(line -> words(line).stream())
                .distinct()
                .forEach(word -> assertTrue(page.matches("(?s).*\\\\fB([a-z]+ )?" + word + "\\\\fR.*"), word));
        assertTrue(page.contains("@DATE@") && !page.contains("@COMMANDS@"));
    }

    @Test
    void bashOffersTheCommandsAndTheOptionsOfEach() throws Exception {
        assertEquals(words(program()), completed("presence-applet "));
        assertEquals(Set.of("status", "statuses"), completed("presence-applet stat"));
        assertEquals(
                words(Objects.requireNonNull(program().getSubcommands().get("accounts"))),
                completed("presence-applet --demo accounts "));
        assertEquals(Set.of("--all", "--account"), completed("presence-applet contacts --a"));
        assertEquals(Set.of("--yes"), completed("presence-applet accounts remove --y"));
    }

    @Test
    void bashOffersStatusesAndAccounts() throws Exception {
        assertEquals(Set.of("phone"), completed("presence-applet add ph"));
        assertEquals(Set.of("demo/demo/me0"), completed("presence-applet accounts connect d"));
        assertEquals(Set.of("demo/demo/me0"), completed("presence-applet contacts --account "));
        assertEquals(Set.of(), completed("presence-applet set away --for "));
    }

    @Test
    void zshAndFishKnowEveryOption() throws IOException {
        String zsh = read("_presence-applet");
        String fish = read("presence-applet.fish");
        withBelow(program()).flatMap(line -> words(line).stream()).distinct().forEach(word -> {
            assertTrue(zsh.contains("+=('" + word + ":"), word);
            assertTrue(fish.contains(word.startsWith("--") ? " -l " + word.substring(2) + " " : " -a " + word), word);
        });
    }
}
