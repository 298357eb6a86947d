/** What tests share: buses of their own, waiting on conditions, executors run by hand, and what a test requires. */
@NullMarked
package org.presenceapplet.testing;

import org.jspecify.annotations.NullMarked;
