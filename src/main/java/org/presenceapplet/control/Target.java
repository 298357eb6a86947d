package org.presenceapplet.control;

/** Which bus to reach. */
public sealed interface Target {
    /** The user's session bus. */
    record SessionBus() implements Target {}

    /**
     * The bus at a D-Bus address.
     *
     * @param address as the user wrote it, possibly none that can be understood
     */
    record Address(String address) implements Target {}

    /** The demo's own bus. */
    record Demo() implements Target {}
}
