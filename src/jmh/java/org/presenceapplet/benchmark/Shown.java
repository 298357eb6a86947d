package org.presenceapplet.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.Status;

/** What everybody shows, condensed to a number that two processes can compare. */
final class Shown {
    /** Nobody shows anything. */
    static final int NOBODY = of(Map.of());

    private Shown() {}

    static int in(Collection<Contact> contacts) {
        Map<String, Object> shown = new HashMap<>();
        contacts.forEach(contact -> shown.put(contact.id().identifier(), parametersById(contact.presence())));
        return of(shown);
    }

    /**
     * The same for what the wire says.
     *
     * @param shown by identifier, the parameters of each status by the status's identifier
     */
    static int of(Map<String, Object> shown) {
        return shown.hashCode();
    }

    private static Map<String, Object> parametersById(Presence presence) {
        return presence.statuses().stream()
                .collect(Collectors.toMap(Status::id, Status::parameters, (a, b) -> b));
    }
}
