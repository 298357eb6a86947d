package org.presenceapplet.viewmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.OwnStatuses;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusRules;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.WellKnownStatus;

/**
 * One status to choose, or a common one that cannot be chosen.
 *
 * @param spec what the accounts that offer it declare, taken together
 * @param offered whether it may be set on at least one account
 * @param remark which accounts lack it, or that it connects, in words; empty where there is nothing to say
 */
record StatusOption(StatusSpec spec, boolean offered, String remark) {
    /** Those people look for: where they are missing, they want to know why. */
    private static final List<String> COMMON = List.of("available", "busy", "away", "xa", "hidden");

    /** Every status that some account offers, and the common ones that none does, in the order to offer them. */
    static List<StatusOption> of(Collection<Account> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        List<StatusSpec> settable = OwnStatuses.settable(accounts);
        Set<String> offered = settable.stream().map(StatusSpec::id).collect(Collectors.toSet());
        Stream<StatusSpec> missing = COMMON.stream()
                .filter(id -> !offered.contains(id))
                .map(id -> new StatusSpec(id, WellKnownStatus.typeOf(id), false, true, Map.of()));
        return Stream.concat(settable.stream(), missing)
                .sorted(StatusSpec.PICKER_ORDER)
                .map(spec -> new StatusOption(spec, offered.contains(spec.id()), remark(spec.id(), accounts)))
                .toList();
    }

    private static String remark(String id, Collection<Account> accounts) {
        List<String> lacking = accounts.stream()
                .filter(account -> StatusRules.exact(id, account.offer()).isEmpty())
                .map(account -> DisplayText.oneLine(account.name()))
                .toList();
        if (lacking.isEmpty()) {
            return "";
        }
        return lacking.size() > 1 && lacking.size() == accounts.size()
                ? Texts.text("picker.nobodyHas", Texts.nameOf(id))
                : Texts.text("picker.lacks", String.join(", ", lacking), Texts.nameOf(id));
    }

    /** A field for each parameter besides the message that a person can write, by name. */
    List<ParameterField> fields() {
        return spec.parameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(Status.MESSAGE))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(parameter -> ParameterField.of(parameter.getKey(), parameter.getValue()).stream())
                .toList();
    }
}
