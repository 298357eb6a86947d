package org.presenceapplet.bus;

import java.time.Duration;
import java.util.List;

/**
 * A method to call.
 *
 * @param destination the bus name, unique or well-known
 * @param path the object's path
 * @param interfaceName the method's interface
 * @param member the method's name
 * @param timeout how long to wait for the answer, at least a millisecond
 * @param signature the arguments' D-Bus signature, empty when there are none
 * @param arguments values as dbus-java marshals them: {@code UInt32}, {@code Variant}, {@code List}, {@code Map} …
 */
public record MethodCall(
        String destination,
        String path,
        String interfaceName,
        String member,
        Duration timeout,
        String signature,
        List<Object> arguments) {
    /** The timeout of a call that names none. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    public MethodCall {
        arguments = List.copyOf(arguments);
    }

    /** A call without arguments that waits for {@link #DEFAULT_TIMEOUT}. */
    public static MethodCall of(String destination, String path, String interfaceName, String member) {
        return new MethodCall(destination, path, interfaceName, member, DEFAULT_TIMEOUT, "", List.of());
    }

    /** The same call with these arguments instead. */
    public MethodCall withArguments(String newSignature, Object... newArguments) {
        return new MethodCall(destination, path, interfaceName, member, timeout, newSignature, List.of(newArguments));
    }

    /** The same call with another timeout. */
    public MethodCall withTimeout(Duration newTimeout) {
        return new MethodCall(destination, path, interfaceName, member, newTimeout, signature, arguments);
    }
}
