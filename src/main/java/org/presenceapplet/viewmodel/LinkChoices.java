package org.presenceapplet.viewmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom somebody can be linked with.
 *
 * @param first those of the same name or address, then the others, each by name; not more than anybody looks through
 * @param more how many there are besides
 */
record LinkChoices(List<LinkChoice> first, int more) {
    private static final int MOST = 100;

    static LinkChoices of(Listed person, Collection<Listed> everybody, String search) {
        String needle = SearchText.fold(search.strip());
        List<String> names = person.foldedNames();
        Map<Boolean, List<Listed>> found = everybody.stream()
                .filter(other -> other != person && other.folded().contains(needle))
                .sorted(ListedOrder.BY_NAME)
                .collect(Collectors.partitioningBy(other -> names.stream().anyMatch(other.folded()::contains)));
        List<LinkChoice> all = Stream.of(true, false)
                .flatMap(alike -> found.getOrDefault(alike, List.of()).stream())
                .limit(MOST)
                .map(other -> LinkChoice.of(other.id(), other.person()))
                .toList();
        int total = found.values().stream().mapToInt(List::size).sum();
        return new LinkChoices(all, total - all.size());
    }
}
