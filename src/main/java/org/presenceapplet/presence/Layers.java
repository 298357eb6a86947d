package org.presenceapplet.presence;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the own presence comes about, at one moment.
 *
 * @param accounts by account identifier; those of which something is known to have been chosen
 */
public record Layers(Map<String, Effective> accounts) {
    public static final Layers NONE = new Layers(Map.of());

    private static final Status OFFLINE = Status.of(WellKnownStatus.OFFLINE, PresenceType.OFFLINE, "");

    public Layers {
        accounts = Map.copyOf(accounts);
    }

    public Optional<Effective> of(String accountId) {
        return Optional.ofNullable(accounts.get(accountId));
    }

    /** What was chosen for all accounts that are not put offline; empty where that differs, or nothing was chosen. */
    public Optional<Chosen> chosen(Roster roster) {
        List<Chosen> all = roster.accounts().stream()
                .flatMap(account -> of(account.id()).stream())
                .map(Effective::chosen)
                .toList();
        List<Chosen> online = all.stream()
                .filter(chosen -> !chosen.first().id().equals(WellKnownStatus.OFFLINE))
                .toList();
        List<Chosen> distinct =
                (online.isEmpty() ? all : online).stream().distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }

    /** What holds for a time, on some account; of several what is over first. */
    public Optional<Timed> timed() {
        return accounts.values().stream()
                .flatMap(effective -> effective.chosen().timed().stream())
                .min(Comparator.comparing(Timed::until));
    }

    /** Whether somebody chose not to be disturbed, or to be busy; what they only look like does not count. */
    public boolean isBusyByChoice() {
        return accounts.values().stream()
                .anyMatch(effective ->
                        WellKnownStatus.typeOf(effective.chosen().first().id()) == PresenceType.BUSY);
    }

    /**
     * Why others see what they see, in one sentence, such as "Away, because the screen has been locked for 12 min; you
     * chose Available"; empty where it is what was chosen for good.
     *
     * @param clock tells the time, and the zone that times are told in
     */
    public String explanation(Roster roster, Clock clock) {
        List<Account> shown = roster.accountsWithPresence();
        Stream<String> online = shown.stream()
                .sorted(Comparator.comparing(account -> account.actual().primary(), Status.MOST_AVAILABLE_FIRST))
                .flatMap(account -> of(account.id()).stream()
                        .map(effective -> Explanation.of(account.actual().primary(), effective, clock)));
        Stream<String> hiding = roster.accounts().stream()
                .filter(account -> isPutOffline(account, PresenceType.HIDDEN))
                .map(account -> Texts.text("explain.cannot-hide", DisplayText.oneLine(account.name())));
        Stream<String> offline = roster.accounts().stream()
                .filter(account -> shown.isEmpty() && isPutOffline(account, PresenceType.OFFLINE))
                .flatMap(account -> of(account.id()).stream())
                .map(effective -> Explanation.of(OFFLINE, effective, clock));
        return Stream.of(online, hiding, offline)
                .flatMap(sentences -> sentences)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether it was put offline where something of this type was chosen. */
    private boolean isPutOffline(Account account, PresenceType chosen) {
        return account.isPutOffline()
                && of(account.id()).stream()
                        .anyMatch(effective -> WellKnownStatus.typeOf(
                                        effective.chosen().first().id())
                                == chosen);
    }
}
