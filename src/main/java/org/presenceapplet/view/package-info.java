/**
 * The window: FXML, style sheet, controllers and cells over the view models. Texts of strangers are shown as they are:
 * never parsed as markup or for mnemonics.
 */
@NullMarked
package org.presenceapplet.view;

import org.jspecify.annotations.NullMarked;
