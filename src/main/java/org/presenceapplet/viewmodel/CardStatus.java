package org.presenceapplet.viewmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.Texts;

/**
 * One status of a contact with everything it says.
 *
 * @param message fit to show, but as long as it came; empty where there is none
 * @param parameters all but the message
 */
public record CardStatus(PresenceType type, String name, String message, List<CardFact> parameters) {
    static CardStatus of(Status status) {
        return new CardStatus(
                status.type(),
                Texts.nameOf(status),
                DisplayText.whole(status.message()),
                status.parameters().entrySet().stream()
                        .filter(parameter -> !isMessage(parameter))
                        .map(parameter ->
                                new CardFact(DisplayText.oneLine(parameter.getKey()), words(parameter.getValue())))
                        .toList());
    }

    private static boolean isMessage(Map.Entry<String, Object> parameter) {
        return parameter.getKey().equals(Status.MESSAGE) && parameter.getValue() instanceof String;
    }

    private static String words(Object value) {
        if (value instanceof byte[] bytes) {
            return Texts.text("card.bytes", bytes.length);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(CardStatus::words).collect(Collectors.joining(", "));
        }
        return DisplayText.whole(String.valueOf(value));
    }
}
