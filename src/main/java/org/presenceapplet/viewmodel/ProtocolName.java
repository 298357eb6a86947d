package org.presenceapplet.viewmodel;

import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Texts;

/** What people call a protocol. */
final class ProtocolName {
    private ProtocolName() {}

    /** Such as "XMPP" for jabber; an unfamiliar one by its own name. */
    static String of(String protocol) {
        String key = "protocol." + protocol;
        return Texts.bundle().containsKey(key) ? Texts.text(key) : DisplayText.oneLine(protocol);
    }

    static String of(Account account) {
        return of(account.managed().map(Managed::protocol).orElseGet(() -> segment(account.id())));
    }

    /** An identifier is manager/protocol/name; empty where it is of another form. */
    private static String segment(String id) {
        String[] parts = id.split("/", -1);
        return parts.length == 3 ? parts[1] : "";
    }
}
