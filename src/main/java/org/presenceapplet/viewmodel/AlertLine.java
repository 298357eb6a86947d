package org.presenceapplet.viewmodel;

/**
 * An alert that was asked for, as a line to read.
 *
 * @param id tells it from the others
 * @param text such as "Tell me when Alice is available – once"
 */
public record AlertLine(String id, String text) {}
