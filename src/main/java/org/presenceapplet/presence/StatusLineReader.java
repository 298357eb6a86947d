package org.presenceapplet.presence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads what somebody writes to set their status in one line: a status, a message, and how long it is to hold. Whoever
 * writes it may use their language's words or the English ones, and leave out capitals and accents.
 *
 * <p>The status comes first: its identifier, its name, or a beginning of one of them that fits no other. The time limit
 * stands right after it, or at the end of the line; elsewhere only after "for" or "until". A message that looks like one
 * is written in quotes, and then taken as it is.
 */
public final class StatusLineReader {
    /** As many words as the longest time limit has: "for 2 days and 3 hours and 30 minutes". */
    private static final int MOST_WORDS = 9;

    private final LineLanguage language;
    private final TimeLimitReader limits;

    /** @param clock tells what time it is, and the zone that times of day are in */
    public StatusLineReader(Clock clock) {
        this(LineLanguage.OF_THE_USER, clock);
    }

    StatusLineReader(LineLanguage language, Clock clock) {
        this.language = language;
        limits = new TimeLimitReader(language, clock);
    }

    /**
     * Reads a line; never fails, whatever stands in it.
     *
     * @param offered the statuses that can be wished for now; offline always can
     */
    public StatusLine read(String line, Collection<StatusSpec> offered) {
        StatusNames names = new StatusNames(language, offered);
        List<LineWord> words = LineWord.of(line);
        if (words.isEmpty()) {
            return unreadable("line.empty", names.list());
        }
        StatusNames.Beginning beginning = names.find(words);
        if (beginning instanceof StatusNames.Several several) {
            return unreadable("line.ambiguous", shown(words.get(0).text()), names.list(several.ids()));
        } else if (beginning instanceof StatusNames.Known known) {
            String rest = line.substring(words.get(known.words() - 1).end());
            return read(known.id(), rest, names);
        }
        return withoutStatus(words, names);
    }

    private StatusLine withoutStatus(List<LineWord> words, StatusNames names) {
        int limit = longestAtStart(words);
        if (limit > 0) {
            return unreadable("line.no-status", shown(LineWord.folded(words.subList(0, limit))), names.list());
        }
        LineWord word = words.get(0);
        return names.meant(word)
                .map(meant -> unreadable("line.unknown.meant", shown(word.text()), meant, names.list()))
                .orElseGet(() -> unreadable("line.unknown", shown(word.text()), names.list()));
    }

    private StatusLine read(String id, String rest, StatusNames names) {
        List<Found> found = new ArrayList<>();
        List<LineWord> words = LineWord.of(rest);
        int limit = longestAtStart(words);
        take(found, words.subList(0, limit), limits.match(words.subList(0, limit)));
        String told = limit == 0 ? rest : rest.substring(words.get(limit - 1).end());
        String message = quoted(told, found).orElseGet(() -> plain(told, found));

        if (found.size() > 1) {
            return unreadable(
                    "line.two-limits", found.get(0).written(), found.get(1).written());
        }
        Optional<TimeLimit> until = Optional.empty();
        for (Found one : found) {
            if (one.reading() instanceof TimeLimitReading.Wrong wrong) {
                return new StatusLine.Unreadable(wrong.sentence());
            }
            until = Optional.of(((TimeLimitReading.Read) one.reading()).limit());
        }
        StatusChoice choice = StatusChoice.of(id, message);
        return names.isOffered(id)
                ? new StatusLine.Read(choice, until)
                : new StatusLine.NotOffered(
                        choice, until, language.text("line.not-offered", language.nameOf(id), names.list()));
    }

    /** The message, if it stands in quotes with nothing but a time limit after it. */
    private Optional<String> quoted(String told, List<Found> found) {
        int start = 0;
        while (start < told.length() && (told.charAt(start) == ',' || LineWord.isBlank(told.charAt(start)))) {
            start++;
        }
        Optional<LineQuote> quote = LineQuote.at(told.substring(start));
        if (quote.isEmpty()) {
            return Optional.empty();
        }
        List<LineWord> tail = LineWord.of(quote.get().tail());
        Optional<TimeLimitReader.Match> match = limits.matchAtEnd(tail);
        if (!tail.isEmpty() && match.isEmpty()) {
            return Optional.empty();
        }
        take(found, tail, match);
        return Optional.of(quote.get().message());
    }

    /** The message, after whatever is a time limit in it has been taken out. */
    private String plain(String told, List<Found> found) {
        List<LineWord> words = LineWord.of(told);
        int end = words.size();
        for (int start = Math.max(0, end - MOST_WORDS); start < words.size() && end == words.size(); start++) {
            Optional<TimeLimitReader.Match> match = limits.matchAtEnd(words.subList(start, words.size()));
            if (match.isPresent()) {
                take(found, words.subList(start, words.size()), match);
                end = start;
            }
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < end; at++) {
            int length = limits.isLimitWord(words.get(at)) ? longestCertain(words.subList(at, end)) : 0;
            if (length > 0) {
                List<LineWord> limit = words.subList(at, at + length);
                take(found, limit, limits.match(limit));
                parts.add(LineWord.between(told, words.subList(from, at)));
                from = at + length;
                at = from - 1;
            }
        }
        parts.add(LineWord.between(told, words.subList(from, end)));
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }

    /** How many words at the start are a time limit; 0 where none are. */
    private int longestAtStart(List<LineWord> words) {
        for (int count = Math.min(words.size(), MOST_WORDS); count > 0; count--) {
            if (limits.match(words.subList(0, count)).isPresent()) {
                return count;
            }
        }
        return 0;
    }

    private int longestCertain(List<LineWord> words) {
        for (int count = Math.min(words.size(), MOST_WORDS); count > 0; count--) {
            if (limits.match(words.subList(0, count))
                    .filter(TimeLimitReader.Match::certain)
                    .isPresent()) {
                return count;
            }
        }
        return 0;
    }

    private static void take(List<Found> found, List<LineWord> words, Optional<TimeLimitReader.Match> match) {
        match.ifPresent(limit -> found.add(new Found(shown(LineWord.folded(words)), limit.reading())));
    }

    private StatusLine unreadable(String key, Object... arguments) {
        return new StatusLine.Unreadable(language.text(key, arguments));
    }

    private static String shown(String text) {
        return DisplayText.oneLine(text);
    }

    /** @param written for the user */
    private record Found(String written, TimeLimitReading reading) {}
}
