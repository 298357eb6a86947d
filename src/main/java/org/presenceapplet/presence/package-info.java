/**
 * What presence is: immutable values, the rules, the store, and the ports other rooms implement or call. Knows nothing
 * of D-Bus and nothing of JavaFX.
 */
@NullMarked
package org.presenceapplet.presence;

import org.jspecify.annotations.NullMarked;
