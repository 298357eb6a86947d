package org.presenceapplet.telepathy;

/**
 * The names of the specification's errors that concern connections and contacts, as they appear in D-Bus error replies
 * and in ConnectionError. Those of channels, calls and media are left out.
 */
public final class TelepathyError {
    /** What each of these names starts with. */
    public static final String PREFIX = "org.freedesktop.Telepathy.Error.";

    public static final String ALREADY_CONNECTED = PREFIX + "AlreadyConnected";
    public static final String AUTHENTICATION_FAILED = PREFIX + "AuthenticationFailed";
    public static final String CANCELLED = PREFIX + "Cancelled";
    public static final String CAPTCHA_NOT_SUPPORTED = PREFIX + "CaptchaNotSupported";
    public static final String CERT_EXPIRED = PREFIX + "Cert.Expired";
    public static final String CERT_FINGERPRINT_MISMATCH = PREFIX + "Cert.FingerprintMismatch";
    public static final String CERT_HOSTNAME_MISMATCH = PREFIX + "Cert.HostnameMismatch";
    public static final String CERT_INSECURE = PREFIX + "Cert.Insecure";
    public static final String CERT_INVALID = PREFIX + "Cert.Invalid";
    public static final String CERT_LIMIT_EXCEEDED = PREFIX + "Cert.LimitExceeded";
    public static final String CERT_NOT_ACTIVATED = PREFIX + "Cert.NotActivated";
    public static final String CERT_NOT_PROVIDED = PREFIX + "Cert.NotProvided";
    public static final String CERT_REVOKED = PREFIX + "Cert.Revoked";
    public static final String CERT_SELF_SIGNED = PREFIX + "Cert.SelfSigned";
    public static final String CERT_UNTRUSTED = PREFIX + "Cert.Untrusted";
    public static final String CONFUSED = PREFIX + "Confused";
    public static final String CONNECTION_FAILED = PREFIX + "ConnectionFailed";
    public static final String CONNECTION_LOST = PREFIX + "ConnectionLost";
    public static final String CONNECTION_REFUSED = PREFIX + "ConnectionRefused";
    public static final String CONNECTION_REPLACED = PREFIX + "ConnectionReplaced";
    public static final String DISCONNECTED = PREFIX + "Disconnected";
    public static final String DOES_NOT_EXIST = PREFIX + "DoesNotExist";
    public static final String ENCRYPTION_ERROR = PREFIX + "EncryptionError";
    public static final String ENCRYPTION_NOT_AVAILABLE = PREFIX + "EncryptionNotAvailable";
    public static final String INVALID_ARGUMENT = PREFIX + "InvalidArgument";
    public static final String INVALID_HANDLE = PREFIX + "InvalidHandle";
    public static final String NETWORK_ERROR = PREFIX + "NetworkError";
    public static final String NOT_AVAILABLE = PREFIX + "NotAvailable";
    public static final String NOT_IMPLEMENTED = PREFIX + "NotImplemented";
    public static final String NOT_YET = PREFIX + "NotYet";
    public static final String PERMISSION_DENIED = PREFIX + "PermissionDenied";
    public static final String REGISTRATION_EXISTS = PREFIX + "RegistrationExists";
    public static final String RESOURCE_UNAVAILABLE = PREFIX + "ResourceUnavailable";
    public static final String SERVICE_BUSY = PREFIX + "ServiceBusy";
    public static final String SERVICE_CONFUSED = PREFIX + "ServiceConfused";
    public static final String SOFTWARE_UPGRADE_REQUIRED = PREFIX + "SoftwareUpgradeRequired";

    private TelepathyError() {}
}
