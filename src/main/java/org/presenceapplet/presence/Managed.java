package org.presenceapplet.presence;

/**
 * What the account manager says of an account that it keeps.
 *
 * @param manager the connection manager's name, such as {@code haze}
 * @param protocol the protocol's name, such as {@code jabber}
 * @param enabled whether the account may connect at all
 * @param valid whether all that is needed to connect is there
 */
public record Managed(String manager, String protocol, boolean enabled, boolean valid) {}
