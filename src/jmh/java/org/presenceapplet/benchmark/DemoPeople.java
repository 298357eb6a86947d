package org.presenceapplet.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.service.Connections;
import org.presenceapplet.testing.PrivateBus;

/** People of the demo, which runs in a process of its own. They are connected. */
final class DemoPeople implements People {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int size;
    private final PrivateBus bus;
    private final Child sender;

    DemoPeople(int size) {
        this.size = size;
        bus = PrivateBus.start();
        sender = Child.java(List.of(), Sender.class, bus.address(), String.valueOf(size));
        sender.answer();
    }

    @Override
    public String name() {
        return "%,d of the demo".formatted(size);
    }

    @Override
    public String bus() {
        return bus.address();
    }

    @Override
    public void change(int perSecond, int seconds) {
        sender.ask("change " + perSecond + " " + seconds);
    }

    /** As one finds who reads the connection now. */
    @Override
    public int shown() {
        ExecutorService storeExecutor = Executors.newSingleThreadExecutor();
        ExecutorService calls = Executors.newCachedThreadPool();
        PresenceStore store = new PresenceStore(storeExecutor, Clock.systemUTC());
        try (Bus reader = Bus.open(bus.address())) {
            new Connections(store, storeExecutor, calls, PATIENCE).open(reader).join();
            return Shown.in(store.snapshot().join().contacts().stream()
                    .filter(contact -> contact.presence().type().isOnline())
                    .toList());
        } catch (BusException e) {
            throw new IllegalStateException(e);
        } finally {
            storeExecutor.shutdown();
            calls.shutdown();
        }
    }

    @Override
    public void close() {
        sender.close();
        bus.close();
    }
}
