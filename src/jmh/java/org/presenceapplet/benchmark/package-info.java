/**
 * How fast it is, measured in the processes a person would have: a connection manager, a dbus-daemon, the applet. Run by
 * {@code mvn -Pbenchmark verify}; the figures are left in {@code target/benchmark.txt}.
 */
@NullMarked
package org.presenceapplet.benchmark;

import org.jspecify.annotations.NullMarked;
