package org.presenceapplet.presence;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says how a line that is being written could go on. */
public final class StatusLineCompletion {
    /**
     * A line to write.
     *
     * @param line all of it
     * @param label what it means, in a few words
     */
    public record Suggestion(String line, String label) {}

    private final LineLanguage language;
    private final StatusLineReader reader;
    private final StatusLineText text;

    /** @param clock tells what time it is, and the zone that times of day are in */
    public StatusLineCompletion(Clock clock) {
        this(LineLanguage.OF_THE_USER, clock);
    }

    StatusLineCompletion(LineLanguage language, Clock clock) {
        this.language = language;
        reader = new StatusLineReader(language, clock);
        text = new StatusLineText(language, clock);
    }

    /**
     * The statuses that begin as the line does; after a status the messages it was shown with, and the usual time limits.
     *
     * @param recent the choices to take messages from, the best first
     */
    public List<Suggestion> suggestions(String typed, Collection<StatusSpec> offered, Collection<StatusChoice> recent) {
        StatusNames names = new StatusNames(language, offered);
        List<LineWord> words = LineWord.of(typed);
        boolean within = !typed.isEmpty() && !LineWord.isBlank(typed.charAt(typed.length() - 1));
        Set<String> lines = new LinkedHashSet<>();
        if (words.isEmpty() || within) {
            names.beginningWith(words).stream()
                    .flatMap(id -> status(id, offered).stream())
                    .forEach(lines::add);
        }
        if (names.find(words) instanceof StatusNames.Known known && names.isOffered(known.id())) {
            int end = words.get(known.words() - 1).end();
            String written = typed.substring(0, end);
            String status = end == typed.length() ? status(known.id(), offered).orElse(written) : written;
            String rest = typed.substring(end);
            lines.addAll(withMessage(known.id(), status, rest, offered, recent));
            lines.addAll(withLimit(status, rest, offered));
        }
        return lines.stream()
                .filter(line -> !LineWord.fold(line).equals(LineWord.fold(typed.strip())))
                .flatMap(line -> suggestion(line, offered).stream())
                .toList();
    }

    private Optional<Suggestion> suggestion(String line, Collection<StatusSpec> offered) {
        return reader.read(line, offered) instanceof StatusLine.Read read
                ? Optional.of(new Suggestion(line, text.summary(read.choice(), read.limit())))
                : Optional.empty();
    }

    /** How to write a status: by its name, if that is read as this one. */
    private Optional<String> status(String id, Collection<StatusSpec> offered) {
        StatusLine wanted = new StatusLine.Read(StatusChoice.of(id, ""), Optional.empty());
        return Stream.of(language.nameOf(id), id)
                .filter(name -> reader.read(name, offered).equals(wanted))
                .findFirst();
    }

    private List<String> withMessage(
            String id, String status, String rest, Collection<StatusSpec> offered, Collection<StatusChoice> recent) {
        String begun = LineWord.fold(messageBegun(rest));
        return recent.stream()
                .filter(choice -> choice.id().equals(id))
                .map(StatusChoice::message)
                .filter(message -> !message.isEmpty() && LineWord.fold(message).startsWith(begun))
                .map(message -> write(status, message, offered))
                .toList();
    }

    private static String messageBegun(String rest) {
        String begun = rest.strip();
        return LineQuote.at(begun).map(LineQuote::message).orElse(begun);
    }

    /** The message goes into quotes where it would be read as anything else without. */
    private String write(String status, String message, Collection<StatusSpec> offered) {
        String plain = status + ' ' + message;
        boolean asItIs = reader.read(plain, offered) instanceof StatusLine.Read read
                && read.limit().isEmpty()
                && read.choice().message().equals(message)
                && reader.read(status, offered) instanceof StatusLine.Read alone
                && alone.choice().id().equals(read.choice().id());
        return asItIs ? plain : status + ' ' + LineQuote.quote(message);
    }

    /** A time limit in place of what is begun of one; else after all that was typed, if there is none in it yet. */
    private List<String> withLimit(String status, String rest, Collection<StatusSpec> offered) {
        List<String> usual = language.words("line.usual");
        List<LineWord> words = LineWord.of(rest);
        if (!words.isEmpty()) {
            LineWord last = words.get(words.size() - 1);
            String before = status + rest.substring(0, last.start());
            List<String> begun = usual.stream()
                    .filter(limit -> limit.startsWith(LineWord.fold(last.text())))
                    .map(limit -> before + limit)
                    .toList();
            if (!begun.isEmpty()) {
                return begun;
            }
        }
        String all = (status + rest).strip();
        boolean lacks = reader.read(all, offered) instanceof StatusLine.Read read
                && read.limit().isEmpty();
        return lacks ? usual.stream().map(limit -> all + ' ' + limit).toList() : List.of();
    }
}
