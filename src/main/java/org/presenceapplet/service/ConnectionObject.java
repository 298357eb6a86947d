package org.presenceapplet.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.bus.MethodCall;
import org.presenceapplet.telepathy.TelepathyError;

/**
 * A connection's object on the bus. Calls wait for their answer.
 *
 * @param owner the unique name of the connection manager's process
 * @param timeout how long any one call may take
 */
record ConnectionObject(Bus bus, String owner, String path, Duration timeout) {
    /** Sending large containers costs time that grows with their square (dbus-java), so handles go in batches. */
    private static final int BATCH = 500;

    interface HandlesCall {
        void ask(List<Long> handles) throws BusException;
    }

    List<Object> call(String interfaceName, String member) throws BusException {
        return bus.call(new MethodCall(owner, path, interfaceName, member, timeout, "", List.of()));
    }

    List<Object> call(String interfaceName, String member, String signature, Object... arguments) throws BusException {
        return bus.call(new MethodCall(owner, path, interfaceName, member, timeout, signature, List.of(arguments)));
    }

    /** All D-Bus properties of one interface. */
    Map<?, ?> properties(String interfaceName) throws BusException {
        return Wire.map(Wire.argument(call("org.freedesktop.DBus.Properties", "GetAll", "s", interfaceName), 0));
    }

    /**
     * Asks about many handles in batches. One bad handle fails a whole call with InvalidHandle; such a batch is halved
     * until only the bad ones are left out.
     */
    static void inBatches(List<Long> handles, HandlesCall call) throws BusException {
        for (int from = 0; from < handles.size(); from += BATCH) {
            askOrHalve(handles.subList(from, Math.min(from + BATCH, handles.size())), call);
        }
    }

    /** Asks for presences in batches by a method that takes handles and gives presences by handle. */
    Map<Long, RawPresence> presences(
            List<Long> handles, String interfaceName, String member, Function<Object, Map<Long, RawPresence>> decoder)
            throws BusException {
        Map<Long, RawPresence> presences = new HashMap<>();
        inBatches(
                handles,
                batch -> call(interfaceName, member, "au", wireHandles(batch))
                        .forEach(reply -> presences.putAll(decoder.apply(reply))));
        return presences;
    }

    private static void askOrHalve(List<Long> handles, HandlesCall call) throws BusException {
        try {
            call.ask(handles);
        } catch (BusException e) {
            if (!e.errorName().equals(TelepathyError.INVALID_HANDLE)) {
                throw e;
            }
            int half = handles.size() / 2;
            if (half > 0) {
                askOrHalve(handles.subList(0, half), call);
                askOrHalve(handles.subList(half, handles.size()), call);
            }
        }
    }

    static List<UInt32> wireHandles(List<Long> handles) {
        List<UInt32> wire = new ArrayList<>(handles.size());
        handles.forEach(handle -> wire.add(new UInt32(handle)));
        return wire;
    }
}
