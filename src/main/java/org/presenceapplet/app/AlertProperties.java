package org.presenceapplet.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.presenceapplet.presence.Alert;
import org.presenceapplet.presence.ContactId;

/** What somebody asked to be told, as the state file holds it. Files of earlier versions have none of it. */
final class AlertProperties {
    private static final String KIND = "kind";
    private static final String ACCOUNT = "account";
    private static final String CONTACT = "contact";
    private static final String NAME = "name";
    private static final String ONCE = "once";

    private AlertProperties() {}

    static void write(List<Alert> alerts, Properties properties) {
        for (int i = 0; i < alerts.size(); i++) {
            Alert alert = alerts.get(i);
            properties.setProperty(key(i, KIND), alert.kind().word());
            properties.setProperty(key(i, ACCOUNT), alert.contact().account());
            properties.setProperty(key(i, CONTACT), alert.contact().identifier());
            properties.setProperty(key(i, NAME), alert.name());
            properties.setProperty(key(i, ONCE), Boolean.toString(alert.once()));
        }
    }

    /** @throws IllegalArgumentException where one is not what was written */
    static List<Alert> read(Properties properties) {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; properties.getProperty(key(i, KIND)) != null; i++) {
            alerts.add(new Alert(
                    new ContactId(value(properties, i, ACCOUNT), value(properties, i, CONTACT)),
                    value(properties, i, NAME),
                    Alert.Kind.valueOf(value(properties, i, KIND).toUpperCase(Locale.ROOT)),
                    Boolean.parseBoolean(value(properties, i, ONCE))));
        }
        return alerts;
    }

    private static String value(Properties properties, int index, String what) {
        String value = properties.getProperty(key(index, what));
        if (value == null) {
            throw new IllegalArgumentException("an alert without its " + what);
        }
        return value;
    }

    private static String key(int index, String what) {
        return "alert." + index + "." + what;
    }
}
