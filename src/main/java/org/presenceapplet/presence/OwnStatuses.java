package org.presenceapplet.presence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be set on oneself, and what is, over several accounts taken together. */
public final class OwnStatuses {
    private OwnStatuses() {}

    /** Every status that may be set on at least one of the accounts, once, in the order to offer them. */
    public static List<StatusSpec> settable(Collection<Account> accounts) {
        Map<String, StatusSpec> settable = new LinkedHashMap<>();
        accounts.forEach(account ->
                account.offer().settable().forEach(spec -> settable.merge(spec.id(), spec, OwnStatuses::together)));
        return settable.values().stream().sorted(StatusSpec.PICKER_ORDER).toList();
    }

    /** The identifiers of the status that is shown, and of those that an account shows beside others. */
    public static Set<String> shownIds(Status shown, Collection<Account> accounts) {
        Stream<String> beside = accounts.stream()
                .flatMap(account -> account.actual().statuses().stream()
                        .map(Status::id)
                        .filter(id -> account.offer()
                                .status(id)
                                .filter(spec -> !spec.exclusive())
                                .isPresent()));
        return Stream.concat(Stream.of(shown.id()), beside).collect(Collectors.toUnmodifiableSet());
    }

    private static StatusSpec together(StatusSpec one, StatusSpec other) {
        Map<String, String> parameters = new TreeMap<>(other.parameters());
        parameters.putAll(one.parameters());
        return new StatusSpec(one.id(), one.type(), true, one.exclusive() || other.exclusive(), parameters);
    }
}
