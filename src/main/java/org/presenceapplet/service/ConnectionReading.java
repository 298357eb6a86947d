package org.presenceapplet.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Offer;

/**
 * What a connection said when it was read from top to bottom.
 *
 * @param selfHandle the user's own handle; 0 before CONNECTED
 * @param selfIdentifier the user's own identifier; empty where the connection does not tell
 * @param contacts everybody on the contact list, by handle
 * @param presences of the contacts and of the user
 * @param listPending whether the contact list is still being downloaded and will be announced
 * @param errorOrNull the first thing that went wrong; what could be read all the same is here
 */
record ConnectionReading(
        ConnectionState state,
        PresenceProtocol protocol,
        ContactReader contactReader,
        Offer offer,
        long selfHandle,
        String selfIdentifier,
        Map<Long, Contact> contacts,
        Map<Long, RawPresence> presences,
        boolean listPending,
        @Nullable ConnectionError errorOrNull) {}
