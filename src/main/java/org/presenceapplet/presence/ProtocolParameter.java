package org.presenceapplet.presence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of an account, {@code Param_Spec} in the specification.
 *
 * @param name such as {@code account}, {@code password} or {@code port}
 * @param type what D-Bus type its value has
 * @param required whether there is no account without it
 * @param secret whether its value must never be shown, kept or logged
 * @param defaultOrNull what holds where it is not given, of the type's own Java type; null where there is no default
 */
public record ProtocolParameter(
        String name,
        ParameterType type,
        boolean required,
        boolean secret,
        @Nullable Object defaultOrNull) {

    public Optional<Object> defaultValue() {
        return Optional.ofNullable(defaultOrNull);
    }

    /** Never tells a secret, not even a default one. */
    @Override
    public String toString() {
        return name + " (" + type.signature() + (required ? ", required" : "") + (secret ? ", secret)" : ")");
    }
}
