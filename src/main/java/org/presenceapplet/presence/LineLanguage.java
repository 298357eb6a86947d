package org.presenceapplet.presence;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a line may be written in, the user's and the English ones, and the sentences that answer it. */
final class LineLanguage {
    /** The user's. */
    static final LineLanguage OF_THE_USER = new LineLanguage(Texts.bundle(), Locale.getDefault(Locale.Category.FORMAT));

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("org.presenceapplet.texts", Locale.ROOT);

    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param locale how times are written */
    LineLanguage(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The text of this key, filled in. */
    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The words of this key, as they may be suggested to the user. */
    List<String> words(String key) {
        return List.of(bundle.getString(key).split(" "));
    }

    /** A group that matches any of the words of this key, English or the user's, {@linkplain LineWord#fold folded}. */
    String group(String key) {
        return Stream.of(ENGLISH, bundle)
                .flatMap(words -> Stream.of(words.getString(key).split(" ")))
                .flatMap(word -> spellings(word).stream())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** What a status is called towards the user. */
    String nameOf(String statusId) {
        return WellKnownStatus.isWellKnown(statusId)
                ? bundle.getString("status." + statusId)
                : DisplayText.oneLine(statusId);
    }

    /** Everything a status may be called beside its identifier, folded. */
    Set<String> namesOf(String statusId) {
        Set<String> names = new LinkedHashSet<>(spellings(nameOf(statusId)));
        if (WellKnownStatus.isWellKnown(statusId)) {
            names.addAll(spellings(ENGLISH.getString("status." + statusId)));
        }
        return names;
    }

    /** With an umlaut left out, or written with an e. */
    private static Set<String> spellings(String word) {
        String written = word.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        return new TreeSet<>(List.of(LineWord.fold(word), LineWord.fold(written)));
    }
}
