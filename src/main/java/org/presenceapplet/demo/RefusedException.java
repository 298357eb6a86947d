package org.presenceapplet.demo;

import org.presenceapplet.telepathy.TelepathyError;

/** A call is refused with one of the specification's errors. */
final class RefusedException extends RuntimeException {
    private final String errorName;

    private final String text;

    private RefusedException(String errorName, String text) {
        super(text, null, false, false);
        this.errorName = errorName;
        this.text = text;
    }

    /** What another service has refused. */
    static RefusedException byName(String errorName, String text) {
        return new RefusedException(errorName, text);
    }

    static RefusedException invalidArgument(String message) {
        return new RefusedException(TelepathyError.INVALID_ARGUMENT, message);
    }

    static RefusedException invalidHandle(long handle) {
        return new RefusedException(TelepathyError.INVALID_HANDLE, "no contact has the handle " + handle);
    }

    static RefusedException invalidIdentifier(String identifier) {
        return new RefusedException(TelepathyError.INVALID_HANDLE, "'" + identifier + "' is no contact's identifier");
    }

    static RefusedException disconnected() {
        return new RefusedException(TelepathyError.DISCONNECTED, "the connection is not connected");
    }

    static RefusedException notYet(String message) {
        return new RefusedException(TelepathyError.NOT_YET, message);
    }

    static RefusedException doesNotExist(String message) {
        return new RefusedException(TelepathyError.DOES_NOT_EXIST, message);
    }

    static RefusedException notAvailable(String message) {
        return new RefusedException(TelepathyError.NOT_AVAILABLE, message);
    }

    static RefusedException notImplemented(String message) {
        return new RefusedException(TelepathyError.NOT_IMPLEMENTED, message);
    }

    static RefusedException permissionDenied(String message) {
        return new RefusedException(TelepathyError.PERMISSION_DENIED, message);
    }

    /** The error's name on the wire. */
    String errorName() {
        return errorName;
    }

    /** What the caller is told. */
    String text() {
        return text;
    }
}
