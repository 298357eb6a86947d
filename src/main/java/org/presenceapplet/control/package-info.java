/**
 * The command line: what its arguments mean, what each command prints as text and as JSON, and its exit codes; and the
 * running applet on the bus, which carries out the same commands for others. Knows presence and the bus; who opens a
 * {@link org.presenceapplet.control.Session} is the caller's business.
 */
@NullMarked
package org.presenceapplet.control;

import org.jspecify.annotations.NullMarked;
