package org.presenceapplet.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.presenceapplet.presence.RecentChoice;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusChoice;

/** The recent choices as the state file holds them. */
final class RecentProperties {
    private static final String STATUS = "status";
    private static final String WEIGHT = "weight";
    private static final String FAVOURITE = "favourite";

    private RecentProperties() {}

    static void write(List<RecentChoice> choices, Properties properties) {
        for (int i = 0; i < choices.size(); i++) {
            RecentChoice recent = choices.get(i);
            properties.setProperty(key(i, STATUS), recent.choice().id());
            properties.setProperty(key(i, Status.MESSAGE), recent.choice().message());
            properties.setProperty(key(i, WEIGHT), Double.toString(recent.weight()));
            properties.setProperty(key(i, FAVOURITE), Boolean.toString(recent.favourite()));
        }
    }

    /**
     * Files of earlier versions have neither weights nor favourites.
     *
     * @throws NumberFormatException where a weight is none
     */
    static List<RecentChoice> read(Properties properties) {
        List<RecentChoice> choices = new ArrayList<>();
        String status = properties.getProperty(key(0, STATUS));
        while (status != null) {
            int index = choices.size();
            StatusChoice choice = StatusChoice.of(status, properties.getProperty(key(index, Status.MESSAGE), ""));
            String weight = properties.getProperty(key(index, WEIGHT));
            boolean favourite = Boolean.parseBoolean(properties.getProperty(key(index, FAVOURITE)));
            choices.add(
                    weight == null
                            ? RecentChoice.once(choice, index)
                            : new RecentChoice(choice, Double.parseDouble(weight), favourite));
            status = properties.getProperty(key(choices.size(), STATUS));
        }
        return choices;
    }

    private static String key(int index, String what) {
        return "recent." + index + "." + what;
    }
}
