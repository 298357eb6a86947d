/** Tests of what presence is; none needs a bus. */
@NullMarked
package org.presenceapplet.presence;

import org.jspecify.annotations.NullMarked;
