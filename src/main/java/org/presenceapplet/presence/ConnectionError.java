package org.presenceapplet.presence;

/**
 * Why a connection is not up, or why it answers nothing.
 *
 * @param name the D-Bus error's short name, such as {@code AuthenticationFailed}
 * @param text what the connection manager said, possibly empty
 */
public record ConnectionError(String name, String text) {}
