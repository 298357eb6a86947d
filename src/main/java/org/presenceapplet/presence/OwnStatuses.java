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
    /** What is offered where nobody can be asked yet: what every protocol with presence has, or has a stand-in for. */
    private static final List<StatusSpec> COMMON = Stream.of(WellKnownStatus.AVAILABLE, "busy", "away")
            .map(id -> new StatusSpec(id, WellKnownStatus.typeOf(id), true, true, Map.of(Status.MESSAGE, "s")))
            .toList();

    private OwnStatuses() {}

    /**
     * Every status that can be wished for now, in the order to offer them: those of the accounts that have presence; where
     * none has, but some can be connected, the common ones to connect with.
     */
    public static List<StatusSpec> settable(Roster roster) {
        List<Account> accounts = roster.accountsWithPresence();
        boolean canConnect = roster.accounts().stream().anyMatch(Account::canShowPresence);
        return accounts.isEmpty() && canConnect ? COMMON : settable(accounts);
    }

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
