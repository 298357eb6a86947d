/**
 * The icon in the tray and its menu, over D-Bus: {@code org.kde.StatusNotifierItem} and {@code com.canonical.dbusmenu}.
 * {@link org.presenceapplet.tray.TrayView} tells what is shown and knows nothing of D-Bus.
 */
@NullMarked
package org.presenceapplet.tray;

import org.jspecify.annotations.NullMarked;
