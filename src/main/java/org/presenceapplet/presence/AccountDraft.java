package org.presenceapplet.presence;

import java.util.Map;
import java.util.Set;

/**
 * What a person wants an account to be told. Holds passwords: never log it.
 *
 * @param displayName what to call the account; empty to call it as before, or a new one by its address
 * @param parameters values to set, by parameter name, of the Java type of each parameter's {@link ParameterType}
 * @param unset parameters that go back to their defaults; none for a new account
 */
public record AccountDraft(String displayName, Map<String, Object> parameters, Set<String> unset) {
    public AccountDraft {
        parameters = Map.copyOf(parameters);
        unset = Set.copyOf(unset);
    }

    /** Names without values, of which some are secret. */
    @Override
    public String toString() {
        return "AccountDraft[" + parameters.keySet() + ", unset " + unset + "]";
    }
}
