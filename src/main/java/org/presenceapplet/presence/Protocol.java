package org.presenceapplet.presence;

import java.util.List;
import java.util.Optional;

/**
 * A protocol that some connection manager speaks, and what an account on it can be told.
 *
 * @param manager the connection manager's name, such as {@code haze}
 * @param name the protocol's name, such as {@code jabber}
 * @param displayName what people call it, such as {@code XMPP}
 * @param parameters in the order of the connection manager; those of a type that nobody can write by hand are left out
 */
public record Protocol(String manager, String name, String displayName, List<ProtocolParameter> parameters) {
    public Protocol {
        parameters = List.copyOf(parameters);
    }

    public Optional<ProtocolParameter> parameter(String parameterName) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(parameterName))
                .findFirst();
    }
}
