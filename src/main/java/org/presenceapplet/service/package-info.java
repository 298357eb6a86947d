/**
 * Telepathy to presence and back: finds connections on a bus, reads what they say, tells the store, and asks them for
 * what the user wants. Wire types end here.
 */
@NullMarked
package org.presenceapplet.service;

import org.jspecify.annotations.NullMarked;
