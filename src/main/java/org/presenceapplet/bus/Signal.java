package org.presenceapplet.bus;

import java.util.List;

/**
 * A signal as it came from the bus.
 *
 * @param sender the sender's unique name, or {@code org.freedesktop.DBus}; the daemon vouches for it
 * @param path the object's path
 * @param interfaceName the signal's interface
 * @param member the signal's name
 * @param body the arguments, not yet decoded
 */
public record Signal(String sender, String path, String interfaceName, String member, Body body) {
    /**
     * The arguments as plain Java values (see {@link WireReader}), decoded when first asked for.
     *
     * @throws IllegalArgumentException if the body is malformed
     */
    public List<Object> arguments() {
        return body.arguments();
    }
}
