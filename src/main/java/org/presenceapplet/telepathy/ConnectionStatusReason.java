package org.presenceapplet.telepathy;

/** {@code Connection_Status_Reason}: why the status changed. */
public final class ConnectionStatusReason {
    public static final int NONE_SPECIFIED = 0;

    /** By the user. */
    public static final int REQUESTED = 1;

    public static final int NETWORK_ERROR = 2;

    public static final int AUTHENTICATION_FAILED = 3;

    public static final int ENCRYPTION_ERROR = 4;

    public static final int NAME_IN_USE = 5;

    public static final int CERT_NOT_PROVIDED = 6;

    public static final int CERT_UNTRUSTED = 7;

    public static final int CERT_EXPIRED = 8;

    public static final int CERT_NOT_ACTIVATED = 9;

    public static final int CERT_HOSTNAME_MISMATCH = 10;

    public static final int CERT_FINGERPRINT_MISMATCH = 11;

    public static final int CERT_SELF_SIGNED = 12;

    public static final int CERT_OTHER_ERROR = 13;

    public static final int CERT_REVOKED = 14;

    public static final int CERT_INSECURE = 15;

    public static final int CERT_LIMIT_EXCEEDED = 16;

    private ConnectionStatusReason() {}
}
