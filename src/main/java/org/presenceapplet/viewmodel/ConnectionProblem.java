package org.presenceapplet.viewmodel;

import java.util.Set;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Texts;

/** Why a connection is not up and what to do about it, to be read after the account's name. */
final class ConnectionProblem {
    private static final Set<String> EXPLAINED = Set.of(
            "AuthenticationFailed",
            "NetworkError",
            "ConnectionFailed",
            "ConnectionLost",
            "ConnectionRefused",
            "EncryptionError",
            "EncryptionNotAvailable",
            "NameInUse",
            "AlreadyConnected",
            "ConnectionReplaced",
            "NoReply",
            "ServiceUnknown");

    private ConnectionProblem() {}

    static String text(ConnectionError error) {
        if (EXPLAINED.contains(error.name())) {
            return Texts.text("problem." + error.name());
        }
        if (error.name().startsWith("Cert.")) {
            return Texts.text("problem.Cert", what(error));
        }
        return Texts.text("problem.other", what(error));
    }

    private static String what(ConnectionError error) {
        String text = DisplayText.oneLine(error.text());
        return text.isEmpty() ? DisplayText.oneLine(error.name()) : text;
    }
}
