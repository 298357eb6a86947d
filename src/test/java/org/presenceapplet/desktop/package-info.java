/** Tests of the desktop's services against scripted ones. */
@NullMarked
package org.presenceapplet.desktop;

import org.jspecify.annotations.NullMarked;
