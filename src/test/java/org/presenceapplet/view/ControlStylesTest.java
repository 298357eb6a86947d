package org.presenceapplet.view;

import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PopupControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ControlStylesTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern CONTROL = Pattern.compile("javafx\\.scene\\.control\\.(\\w+)");
    /** A pane that scrolls is itself not to be seen. */
    private static final Set<String> UNSEEN = Set.of("ScrollPane");

    private static final Pattern RULES = Pattern.compile("(?m)^\\.window (\\{[^}]*})");
    private static final Pattern DEFINED = Pattern.compile("(?m)[{\\s](-(?!fx-)[a-z-]+):");
    private static final Pattern USED = Pattern.compile("[\\s(](-(?!fx-)[a-z][a-z-]*)(?=[\\s,;)])");

    @Test
    void everyControlThatIsUsedHasRules() throws IOException {
        String rules = read("controls.css");
        try (Stream<Path> files = Files.walk(MAIN)) {
            Set<String> used = files.filter(file -> file.toString().matches(".*/view/.*\\.(java|fxml)"))
                    .flatMap(file -> all(CONTROL, read(file)))
                    .filter(not(UNSEEN::contains))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(used.contains("ComboBox"), "the window is searched: " + used);
            used.removeIf(name -> !isControl(type(name)) || hasRules(type(name), rules));
            assertEquals(Set.of(), used);
        }
    }

    @Test
    void everyColourOfTheControlsIsOneOfTheWindow() {
        Set<String> defined = all(RULES, read("window.css"))
                .flatMap(rule -> all(DEFINED, rule))
                .collect(Collectors.toSet());
        Set<String> used = all(USED, read("controls.css")).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(used.contains("-accent"), "colours are used: " + used);
        used.removeAll(defined);
        assertEquals(Set.of(), used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"controls.css", "window.css"})
    void everyRuleIsUnderstood(String sheet) throws IOException {
        CssParser.errorsProperty().clear();
        new CssParser().parse(Objects.requireNonNull(ControlStyles.class.getResource(sheet)));
        assertEquals(List.of(), List.copyOf(CssParser.errorsProperty()));
    }

    private static boolean isControl(Class<?> type) {
        return Stream.of(Control.class, PopupControl.class, MenuItem.class)
                .anyMatch(kind -> kind.isAssignableFrom(type));
    }

    /** Its own or those of what it is a kind of: a password field is styled as any text input. */
    private static boolean hasRules(Class<?> type, String rules) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .map(kind -> kind.getSimpleName()
                        .replaceFirst("(?<=.)Control$", "")
                        .replaceAll("(?<=.)(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT))
                .anyMatch(style ->
                        Pattern.compile("\\." + style + "[ ,:]").matcher(rules).find());
    }

    private static Class<?> type(String control) {
        try {
            return Class.forName("javafx.scene.control." + control, false, ControlStylesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return Object.class;
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static String read(String sheet) {
        return read(MAIN.resolve("resources/org/presenceapplet/view").resolve(sheet));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
