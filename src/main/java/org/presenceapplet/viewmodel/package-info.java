/**
 * JavaFX properties over the store, and the commands of the window; no nodes. What is shown is worked out on a background
 * executor as immutable values and handed over by {@link org.presenceapplet.viewmodel.FxPublisher}; properties are read
 * and written on the JavaFX thread only.
 */
@NullMarked
package org.presenceapplet.viewmodel;

import org.jspecify.annotations.NullMarked;
