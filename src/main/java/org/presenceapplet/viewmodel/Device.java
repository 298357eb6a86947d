package org.presenceapplet.viewmodel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.presenceapplet.presence.Texts;

/** What kind of device somebody uses, by XMPP's registry of client types. */
public enum Device {
    PHONE,
    HANDHELD,
    PC,
    WEB,
    CONSOLE,
    SMS,
    BOT;

    /** The first of these types that is known. */
    static Optional<Device> of(List<String> clientTypes) {
        return clientTypes.stream()
                .flatMap(type ->
                        Stream.of(values()).filter(device -> device.word().equals(type)))
                .findFirst();
    }

    /** Such as "on the phone". */
    public String text() {
        return Texts.text("device." + word());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
