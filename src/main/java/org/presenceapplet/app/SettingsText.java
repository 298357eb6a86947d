package org.presenceapplet.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.presence.Texts;

/**
 * The settings as text that people read and edit: {@code key = value} as in any properties file, each key under a comment
 * that says what it is for, always in the same order. A text is read key by key: one that is missing or wrong has its
 * default, and the rest holds.
 */
final class SettingsText {
    private static final int MOST_MINUTES = 1440;
    private static final Map<String, Boolean> SWITCHES = Map.of("yes", true, "true", true, "no", false, "false", false);
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");
    /** What no text has in it. */
    private static final Pattern BINARY = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\f\\r]]");

    private static final String AWAY_AFTER = "away-after";
    private static final String EXTENDED_AWAY_AFTER = "extended-away-after";
    private static final String AWAY_WHEN_LOCKED = "away-when-locked";
    private static final String AWAY_BEFORE_SLEEP = "away-before-sleep";
    private static final String SILENCE_NOTIFICATIONS = "silence-notifications";
    private static final String FOLLOW_DO_NOT_DISTURB = "follow-do-not-disturb";
    private static final String KEEP_HISTORY = "keep-history";

    /**
     * What a text says.
     *
     * @param complaints what is wrong in it and what holds instead, a clause each
     * @param unknown the keys that mean nothing to this version, with their values
     */
    record Reading(Settings settings, List<String> complaints, SortedMap<String, String> unknown) {
        /** What no text says. */
        static final Reading NOTHING = new Reading(Settings.DEFAULT, List.of(), new TreeMap<>());
    }

    private final Map<String, String> left = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();

    private SettingsText(Properties properties) {
        properties.stringPropertyNames().forEach(key -> left.put(key, properties.getProperty(key)));
    }

    /** @throws IllegalArgumentException where this is no such text at all */
    static Reading parse(String text) {
        if (BINARY.matcher(text).find()) {
            throw new IllegalArgumentException("not a text");
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SettingsText(properties).reading();
    }

    private Reading reading() {
        Settings usual = Settings.DEFAULT;
        boolean extendedIsWritten = left.containsKey(EXTENDED_AWAY_AFTER);
        Duration away = minutes(AWAY_AFTER, usual.awayAfter());
        Duration extended = minutes(EXTENDED_AWAY_AFTER, usual.extendedAwayAfter());
        Settings settings = new Settings(
                        Duration.ZERO,
                        extended,
                        isOn(AWAY_WHEN_LOCKED, usual.awayWhenLocked()),
                        isOn(AWAY_BEFORE_SLEEP, usual.awayBeforeSleep()),
                        isOn(SILENCE_NOTIFICATIONS, usual.silenceNotifications()),
                        isOn(FOLLOW_DO_NOT_DISTURB, usual.followDoNotDisturb()),
                        isOn(KEEP_HISTORY, usual.keepHistory()))
                .withAwayAfter(away);
        if (extendedIsWritten && !settings.extendedAwayAfter().equals(extended)) {
            complaints.add(Texts.text(
                    "settings.wrong.earlier",
                    EXTENDED_AWAY_AFTER,
                    String.valueOf(extended.toMinutes()),
                    AWAY_AFTER,
                    String.valueOf(away.toMinutes())));
        }
        return new Reading(settings, List.copyOf(complaints), new TreeMap<>(left));
    }

    private Duration minutes(String key, Duration usual) {
        String value = left.remove(key);
        if (value == null) {
            return usual;
        }
        if (MINUTES.matcher(value.strip()).matches() && Integer.parseInt(value.strip()) <= MOST_MINUTES) {
            return Duration.ofMinutes(Integer.parseInt(value.strip()));
        }
        complain("settings.wrong.minutes", key, value, String.valueOf(usual.toMinutes()));
        return usual;
    }

    private boolean isOn(String key, boolean usual) {
        String value = left.remove(key);
        if (value == null) {
            return usual;
        }
        Boolean on = SWITCHES.get(value.strip());
        if (on == null) {
            complain("settings.wrong.switch", key, value, word(usual));
            return usual;
        }
        return on;
    }

    private void complain(String text, String key, String value, String used) {
        complaints.add(Texts.text(text, key, DisplayText.oneLine(value), used));
    }

    /** @param unknown what else is to stand in it */
    static String render(Settings settings, SortedMap<String, String> unknown) {
        StringJoiner text = new StringJoiner("\n\n", "", "\n");
        text.add(comment("settings.head") + "\n" + comment("settings.head.rewritten"));
        text.add(entry(AWAY_AFTER, minutes(settings.awayAfter())));
        text.add(entry(EXTENDED_AWAY_AFTER, minutes(settings.extendedAwayAfter())));
        text.add(entry(AWAY_WHEN_LOCKED, word(settings.awayWhenLocked())));
        text.add(entry(AWAY_BEFORE_SLEEP, word(settings.awayBeforeSleep())));
        text.add(entry(SILENCE_NOTIFICATIONS, word(settings.silenceNotifications())));
        text.add(entry(FOLLOW_DO_NOT_DISTURB, word(settings.followDoNotDisturb())));
        text.add(entry(KEEP_HISTORY, word(settings.keepHistory())));
        if (!unknown.isEmpty()) {
            StringJoiner entries = new StringJoiner("\n");
            entries.add(comment("settings.unknown"));
            unknown.forEach((key, value) -> entries.add(escaped(key, value)));
            text.add(entries.toString());
        }
        return text.toString();
    }

    private static String entry(String key, String value) {
        return comment("settings." + key) + "\n" + key + " = " + value;
    }

    private static String comment(String text) {
        return "# " + Texts.text(text);
    }

    private static String minutes(Duration time) {
        return String.valueOf(time.toMinutes());
    }

    private static String word(boolean on) {
        return on ? "yes" : "no";
    }

    /** As the properties' own writer has it, without the date that it puts before. */
    private static String escaped(String key, String value) {
        Properties one = new Properties();
        one.setProperty(key, value);
        StringWriter written = new StringWriter();
        try {
            one.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElseThrow();
    }
}
