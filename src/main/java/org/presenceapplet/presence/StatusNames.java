package org.presenceapplet.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statuses that a line may begin with, and what they are called there. */
final class StatusNames {
    /** A beginning that is shorter may well be a word of its own, such as "in" and "on". */
    private static final int SHORTEST_BEGINNING = 3;

    /** What a line begins with. */
    sealed interface Beginning {}

    /** @param words how many words the status takes */
    record Known(String id, int words) implements Beginning {}

    /** It begins as several are called. */
    record Several(Set<String> ids) implements Beginning {}

    record Unknown() implements Beginning {}

    private final LineLanguage language;
    /** How many words the longest name has. */
    private final int mostWords;

    /** Offline comes last. */
    private final Map<String, Set<String>> offered = new LinkedHashMap<>();
    /** The familiar ones that are not offered. */
    private final Map<String, Set<String>> lacking = new LinkedHashMap<>();

    StatusNames(LineLanguage language, Collection<StatusSpec> settable) {
        this.language = language;
        settable.forEach(spec -> offered.put(spec.id(), names(spec.id())));
        offered.put(WellKnownStatus.OFFLINE, names(WellKnownStatus.OFFLINE));
        WellKnownStatus.settable().stream()
                .filter(id -> !offered.containsKey(id))
                .forEach(id -> lacking.put(id, names(id)));
        mostWords = Stream.concat(offered.values().stream(), lacking.values().stream())
                .flatMap(Set::stream)
                .mapToInt(name -> name.split(" ").length)
                .max()
                .orElse(0);
    }

    private Set<String> names(String id) {
        Set<String> names = new LinkedHashSet<>();
        names.add(spoken(LineWord.of(id)));
        language.namesOf(id).forEach(name -> names.add(spoken(LineWord.of(name))));
        names.remove("");
        return names;
    }

    /** What is typed with or without hyphens. */
    private static String spoken(List<LineWord> words) {
        return LineWord.folded(words).replace('-', ' ').replace('_', ' ');
    }

    boolean isOffered(String id) {
        return offered.containsKey(id);
    }

    Set<String> offered() {
        return offered.keySet();
    }

    /** The names of these, for the user. */
    String list(Collection<String> ids) {
        return ids.stream().map(language::nameOf).collect(Collectors.joining(", "));
    }

    /** The names of everything that can be said. */
    String list() {
        return list(offered.keySet());
    }

    /** The offered ones that any name of theirs begins with these words, the last of which may not be complete. */
    List<String> beginningWith(List<LineWord> words) {
        String typed = spoken(words);
        return offered.entrySet().stream()
                .filter(status -> status.getValue().stream().anyMatch(name -> name.startsWith(typed)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The status at the beginning of a line: the longest name that stands there, else what is begun there unmistakably.
     */
    Beginning find(List<LineWord> words) {
        int most = Math.min(words.size(), mostWords);
        for (int count = most; count > 0; count--) {
            List<LineWord> first = words.subList(0, count);
            String identifier = first.stream().map(LineWord::text).collect(Collectors.joining(" "));
            Set<String> ids = offered.containsKey(identifier) ? Set.of(identifier) : called(offered, first);
            if (!ids.isEmpty()) {
                return found(ids, count);
            }
        }
        for (int count = most; count > 0; count--) {
            Set<String> ids = called(lacking, words.subList(0, count));
            if (!ids.isEmpty()) {
                return found(ids, count);
            }
        }
        for (int count = most; count > 0; count--) {
            Set<String> ids = begun(words, count);
            if (!ids.isEmpty()) {
                return found(ids, count);
            }
        }
        return new Unknown();
    }

    private static Beginning found(Set<String> ids, int count) {
        return ids.size() == 1 ? new Known(ids.iterator().next(), count) : new Several(ids);
    }

    private static Set<String> called(Map<String, Set<String>> statuses, List<LineWord> words) {
        String typed = spoken(words);
        Set<String> byIdentifier =
                matching(statuses, (id, names) -> LineWord.fold(id).equals(typed));
        return byIdentifier.isEmpty() ? matching(statuses, (id, names) -> names.contains(typed)) : byIdentifier;
    }

    /** Going offline by mistake is worse than having to write it out, so only the whole line may begin that. */
    private Set<String> begun(List<LineWord> words, int count) {
        String typed = spoken(words.subList(0, count));
        boolean all = count == words.size();
        if (!all && typed.length() < SHORTEST_BEGINNING) {
            return Set.of();
        }
        return matching(
                offered,
                (id, names) -> (all || !id.equals(WellKnownStatus.OFFLINE))
                        && names.stream()
                                .anyMatch(name ->
                                        name.startsWith(typed) && (all || count == 1 || sameWords(name, typed))));
    }

    private static boolean sameWords(String name, String typed) {
        return name.split(" ").length == typed.split(" ").length;
    }

    private static Set<String> matching(Map<String, Set<String>> statuses, BiPredicate<String, Set<String>> test) {
        return statuses.entrySet().stream()
                .filter(status -> test.test(status.getKey(), status.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The name that was most likely meant by an unknown word; empty where none is near. */
    Optional<String> meant(LineWord word) {
        String typed = spoken(List.of(word));
        String nearest = null;
        int least = typed.length() < 5 ? 2 : 3;
        for (Map.Entry<String, Set<String>> status : offered.entrySet()) {
            for (String name : status.getValue()) {
                int distance = distance(typed, name);
                if (distance < least) {
                    least = distance;
                    nearest = status.getKey();
                }
            }
        }
        return Optional.ofNullable(nearest).filter(id -> typed.length() > 1).map(language::nameOf);
    }

    /** How many letters have to be put in, taken out, replaced or exchanged with the next one. */
    private static int distance(String one, String other) {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                    continue;
                }
                int[] above = rows.get(i - 1);
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], 1 + rows.get(i - 2)[j - 2]);
                }
            }
            rows.add(row);
        }
        return rows.get(one.length())[other.length()];
    }
}
