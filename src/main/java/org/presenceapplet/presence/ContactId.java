package org.presenceapplet.presence;

/**
 * Who a contact is, for as long as the account exists. Handles are renumbered at each connect and never leave the
 * service.
 *
 * @param account the account's identifier, see {@link Account#id()}
 * @param identifier the contact's identifier on the protocol, such as {@code alice@example.org}
 */
public record ContactId(String account, String identifier) {}
