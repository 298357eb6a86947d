package org.presenceapplet.bus;

/** Something subscribed to; closing it ends the subscription, closing it again does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
