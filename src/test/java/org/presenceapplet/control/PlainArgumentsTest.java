package org.presenceapplet.control;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

class PlainArgumentsTest {
    private static final List<String> FLAGS = List.of("--demo", "--background", "--verbose");
    private static final List<String> JSON_COMMANDS = List.of("contacts", "watch", "status", "statuses");
    private static final List<String> OTHER_COMMANDS = List.of("clear", "show", "hide", "quit");

    /** Up to three of these words, in every order. */
    private static List<List<String>> upToThree(List<String> words) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (int at = 0; at < all.size(); at++) {
            List<String> shorter = all.get(at);
            if (shorter.size() < 3) {
                for (String word : words) {
                    List<String> longer = new ArrayList<>(shorter);
                    longer.add(word);
                    all.add(longer);
                }
            }
        }
        return all;
    }

    private static Optional<PlainArguments> asPicocliReads(List<String> arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandLine parser = Arguments.parser(new Console(nowhere, nowhere, 80, false), arguments);
        try {
            ParseResult parsed = parser.parseArgs(arguments.toArray(String[]::new));
            Arguments given = parser.getCommand();
            return Optional.of(new PlainArguments(
                    given.options(parsed), given.background(), CommandLineInterface.command(parsed)));
        } catch (ParameterException wrong) {
            return Optional.empty();
        }
    }

    /** Commands are not compared as such, but by what they were told. */
    private static String told(Optional<PlainArguments> read) {
        return read.map(plain -> plain.options() + " " + plain.background() + " "
                        + plain.command().map(PlainArgumentsTest::told))
                .orElse("");
    }

    private static String told(Command command) {
        return command.getClass().getName()
                + CommandSpec.forAnnotatedObject(command).options().stream()
                        .map(option -> " " + option.longestName() + "=" + option.getValue())
                        .collect(joining());
    }

    /** What is repeated is left to picocli, whatever it makes of it. */
    private static void assertRead(List<String> arguments) {
        Optional<PlainArguments> expected =
                asPicocliReads(arguments).filter(read -> Set.copyOf(arguments).size() == arguments.size());
        assertEquals(told(expected), told(PlainArguments.read(arguments)), arguments::toString);
    }

    @Test
    void flagsAloneMeanWhatTheyMeanToThePicocliGrammar() {
        upToThree(FLAGS).forEach(PlainArgumentsTest::assertRead);
    }

    @Test
    void aCommandAmongFlagsMeansWhatItMeansToThePicocliGrammar() {
        for (String command : JSON_COMMANDS) {
            upToThree(List.of(command, "--demo", "--verbose", "--background", "--json"))
                    .forEach(PlainArgumentsTest::assertRead);
        }
        for (String command : OTHER_COMMANDS) {
            upToThree(List.of(command, "--demo", "--json")).forEach(PlainArgumentsTest::assertRead);
        }
    }

    @Test
    void allElseIsLeftToPicocli() {
        for (String more :
                List.of("--version", "--help", "-h", "set", "accounts", "--bus=unix:path=/x", "--", "--dem", "")) {
            assertEquals(Optional.empty(), PlainArguments.read(List.of("--demo", more)), more);
            assertEquals(Optional.empty(), PlainArguments.read(List.of("status", more)), more);
        }
        assertEquals(Optional.empty(), PlainArguments.read(List.of("contacts", "--all")));
    }
}
