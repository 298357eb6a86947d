package org.presenceapplet.viewmodel;

/**
 * Something that is known of a contact.
 *
 * @param caption what it is, in one line
 * @param text fit to show, but as long as it came and in several lines where it came so
 */
public record CardFact(String caption, String text) {}
