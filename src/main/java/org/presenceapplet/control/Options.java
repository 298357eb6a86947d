package org.presenceapplet.control;

/**
 * The options that go with every command and with the applet itself.
 *
 * @param verbose whether to log what happens
 */
public record Options(Target target, boolean verbose) {}
