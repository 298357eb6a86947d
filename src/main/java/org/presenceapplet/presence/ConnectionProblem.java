package org.presenceapplet.presence;

import java.util.Set;

/** Why a connection is not up and what to do about it, to be read after the account's name. */
public final class ConnectionProblem {
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
            "Timeout",
            "ServiceUnknown");

    private ConnectionProblem() {}

    /** The sentence without its subject, such as "has lost its server. It shows people again once it is back." */
    public static String text(ConnectionError error) {
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
