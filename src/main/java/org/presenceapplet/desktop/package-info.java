/** The desktop's own D-Bus services, as far as this program listens to them or asks them for something. */
@NullMarked
package org.presenceapplet.desktop;

import org.jspecify.annotations.NullMarked;
