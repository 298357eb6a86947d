/**
 * Telepathy's D-Bus interfaces, structures and signals, declared for dbus-java and named as the specification (0.27)
 * names them. No logic.
 *
 * <p>Each interface carries its name as {@code NAME}. D-Bus properties are not methods here: they are read and written
 * through {@code org.freedesktop.DBus.Properties}, so each is a constant holding its name, with its type in the Javadoc.
 * The errors a method names are constants of {@link org.presenceapplet.telepathy.TelepathyError}.
 */
@NullMarked
package org.presenceapplet.telepathy;

import org.jspecify.annotations.NullMarked;
