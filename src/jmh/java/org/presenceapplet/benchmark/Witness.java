package org.presenceapplet.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.bus.Signal;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.telepathy.HandleType;

/** Listens to the same signals as the client service, and works out from them alone what everybody should show. */
final class Witness implements AutoCloseable {
    private static final long SELF = 1;
    private static final int BATCH = 500;

    private final Bus bus;
    private final Map<Long, String> identifiers = new HashMap<>();
    private final Map<String, Object> shown = new TreeMap<>();
    private final BlockingQueue<Integer> marked = new LinkedBlockingQueue<>();

    Witness(String address, int contacts) throws BusException {
        bus = Bus.open(address);
        List<UInt32> handles = new ArrayList<>();
        for (long handle = SELF + 1; handle <= SELF + contacts; handle++) {
            handles.add(new UInt32(handle));
        }
        for (int from = 0; from < contacts; from += BATCH) {
            inspect(handles.subList(from, Math.min(from + BATCH, contacts)));
        }
        var unused = bus.subscribe(ConnectionInterfacePresence.NAME, "PresenceUpdate", this::update);
    }

    private void inspect(List<UInt32> handles) throws BusException {
        List<?> names = (List<?>) bus.call(new MethodCall(
                        Connection.NAME + "." + Sender.ACCOUNT.replace('/', '.'),
                        Connection.PATH_PREFIX + Sender.ACCOUNT,
                        Connection.NAME,
                        "InspectHandles",
                        Duration.ofSeconds(10),
                        "uau",
                        List.of(new UInt32(HandleType.CONTACT), handles)))
                .get(0);
        for (int i = 0; i < handles.size(); i++) {
            identifiers.put(handles.get(i).longValue(), (String) names.get(i));
        }
    }

    private void update(Signal signal) {
        ((Map<?, ?>) signal.arguments().get(0)).forEach((handle, struct) -> {
            if (handle.equals(SELF)) {
                marked.add(Shown.of(shown));
            } else if (identifiers.containsKey(handle)) {
                shown.put(
                        identifiers.get(handle), new TreeMap<>((Map<?, ?>) ((List<?>) struct).get(1)));
            }
        });
    }

    /** What everybody should show at the next mark. */
    int atMark() throws InterruptedException {
        return marked.take();
    }

    @Override
    public void close() {
        bus.close();
    }
}
