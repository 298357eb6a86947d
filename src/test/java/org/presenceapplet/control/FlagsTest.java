package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

class FlagsTest {
    private static final List<String> FLAGS = List.of("--demo", "--background", "--verbose");

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

    private static Optional<Result.Applet> asPicocliReads(List<String> arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandLine parser = Arguments.parser(new Console(nowhere, nowhere, 80, false), arguments);
        try {
            ParseResult parsed = parser.parseArgs(arguments.toArray(String[]::new));
            Arguments given = parser.getCommand();
            return Optional.of(new Result.Applet(given.options(parsed), given.background()));
        } catch (ParameterException wrong) {
            return Optional.empty();
        }
    }

    @Test
    void flagsAloneMeanWhatTheyMeanToThePicocliGrammar() {
        for (List<String> arguments : upToThree(FLAGS)) {
            assertEquals(asPicocliReads(arguments), Flags.alone(arguments), arguments::toString);
        }
    }

    @Test
    void allElseIsLeftToPicocli() {
        for (String more : List.of("--version", "--help", "-h", "contacts", "--bus=unix:path=/x", "--", "--dem", "")) {
            assertEquals(Optional.empty(), Flags.alone(List.of("--demo", more)), more);
        }
    }
}
