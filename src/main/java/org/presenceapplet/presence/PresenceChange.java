package org.presenceapplet.presence;

import java.time.Instant;

/**
 * What somebody showed from a moment on.
 *
 * @param at in whole seconds
 * @param type Unknown where nothing could be seen from then on
 */
public record PresenceChange(Instant at, PresenceType type) {}
