/** Tests of the program as a whole, and of what only the program as a whole needs. */
@NullMarked
package org.presenceapplet.app;

import org.jspecify.annotations.NullMarked;
