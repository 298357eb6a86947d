/** One connection to a D-Bus daemon: opening, losing and reopening it, calls, signals and name owners. */
@NullMarked
package org.presenceapplet.bus;

import org.jspecify.annotations.NullMarked;
