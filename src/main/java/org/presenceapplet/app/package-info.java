/** Where everything is put together: {@code Main}, the user's folders, the log, sessions, and the applet itself. */
@NullMarked
package org.presenceapplet.app;

import org.jspecify.annotations.NullMarked;
