package org.presenceapplet.viewmodel;

import org.presenceapplet.presence.Alert;

/**
 * Something that can be asked to be told of a contact.
 *
 * @param text such as "available – once"
 * @param asked whether it is asked for
 */
public record AlertChoice(Alert alert, String text, boolean asked) {}
