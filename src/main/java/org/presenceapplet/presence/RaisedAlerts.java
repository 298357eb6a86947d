package org.presenceapplet.presence;

import java.util.List;

/**
 * What came to be so of one contact, and was asked for.
 *
 * @param contact as it is now
 * @param alerts at least one, the most telling first
 */
public record RaisedAlerts(Contact contact, List<Alert> alerts) {
    public RaisedAlerts {
        alerts = List.copyOf(alerts);
    }
}
