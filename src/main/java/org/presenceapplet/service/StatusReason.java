package org.presenceapplet.service;

import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.telepathy.ConnectionStatusReason;
import org.presenceapplet.telepathy.TelepathyError;

/** What {@code Connection_Status_Reason} means as an error, for connections that send no {@code ConnectionError}. */
final class StatusReason {
    /** A killed connection manager says nothing at all; its name vanishes, and the bus knows it no more. */
    static final ConnectionError CRASHED = new ConnectionError("ServiceUnknown", "the connection manager has ended");

    static final ConnectionError BUS_LOST = new ConnectionError("Disconnected", "the D-Bus session bus is gone");

    private StatusReason() {}

    static boolean isRequested(long reason) {
        return reason == ConnectionStatusReason.REQUESTED;
    }

    /** A name without the part that all of Telepathy's errors share; {@code Cert.Expired} keeps both its words. */
    static String shortName(String errorName) {
        return errorName.startsWith(TelepathyError.PREFIX)
                ? errorName.substring(TelepathyError.PREFIX.length())
                : errorName.substring(errorName.lastIndexOf('.') + 1);
    }

    static @Nullable ConnectionError error(long reason) {
        String name = switch ((int) reason) {
            case ConnectionStatusReason.NETWORK_ERROR -> "NetworkError";
            case ConnectionStatusReason.AUTHENTICATION_FAILED -> "AuthenticationFailed";
            case ConnectionStatusReason.ENCRYPTION_ERROR -> "EncryptionError";
            case ConnectionStatusReason.NAME_IN_USE -> "AlreadyConnected";
            case ConnectionStatusReason.CERT_NOT_PROVIDED -> "Cert.NotProvided";
            case ConnectionStatusReason.CERT_UNTRUSTED -> "Cert.Untrusted";
            case ConnectionStatusReason.CERT_EXPIRED -> "Cert.Expired";
            case ConnectionStatusReason.CERT_NOT_ACTIVATED -> "Cert.NotActivated";
            case ConnectionStatusReason.CERT_HOSTNAME_MISMATCH -> "Cert.HostnameMismatch";
            case ConnectionStatusReason.CERT_FINGERPRINT_MISMATCH -> "Cert.FingerprintMismatch";
            case ConnectionStatusReason.CERT_SELF_SIGNED -> "Cert.SelfSigned";
            case ConnectionStatusReason.CERT_OTHER_ERROR -> "Cert.Invalid";
            case ConnectionStatusReason.CERT_REVOKED -> "Cert.Revoked";
            case ConnectionStatusReason.CERT_INSECURE -> "Cert.Insecure";
            case ConnectionStatusReason.CERT_LIMIT_EXCEEDED -> "Cert.LimitExceeded";
            default -> "";
        };
        return name.isEmpty() ? null : new ConnectionError(name, "");
    }
}
