package org.presenceapplet.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.telepathy.Connection;
import org.presenceapplet.telepathy.ConnectionInterfacePresence;
import org.presenceapplet.testing.TelepathyStack;
import org.presenceapplet.testing.XmppPerson;

/** People at an XMPP server, through telepathy-haze and Mission Control. */
final class RealPeople implements People {
    private static final Map<String, String> STATUSES =
            Map.of("available", "available", "chat", "available", "away", "away", "xa", "xa", "dnd", "busy");
    private static final long CONNECTED = 0;
    private static final long DISCONNECTED = 2;

    private final int size;
    private final TelepathyStack stack;
    private final Bus bus;
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private String account = "";
    private volatile long lastPresence;

    /** That the connection said to have a status now, and when. */
    private record Step(long status, long moment) {}

    /** Starts all of it; the account is not connected yet. */
    RealPeople(int size) throws BusException {
        this.size = size;
        stack = TelepathyStack.startWithCrowd(size);
        bus = Bus.open(stack.busAddress());
        var unused = bus.subscribe(
                Connection.NAME,
                "StatusChanged",
                signal -> steps.add(new Step((Long) signal.arguments().get(0), Moment.now())));
        var unusedToo = bus.subscribe(
                ConnectionInterfacePresence.NAME, "PresenceUpdate", signal -> lastPresence = Moment.now());
    }

    /** Connects them, and gives the moment when the connection said to be CONNECTED. */
    long connect() throws InterruptedException {
        if (account.isEmpty()) {
            account = stack.missionControl().create(stack.serverPort());
        } else {
            stack.missionControl().request(account, 2, "available", "");
        }
        return await(CONNECTED);
    }

    void disconnect() throws InterruptedException {
        stack.missionControl().request(account, 1, "offline", "");
        await(DISCONNECTED);
    }

    /** When somebody's presence came last. */
    long lastPresence() {
        return lastPresence;
    }

    private long await(long status) throws InterruptedException {
        Step step = steps.take();
        while (step.status() != status) {
            step = steps.take();
        }
        return step.moment();
    }

    @Override
    public String name() {
        return "%,d on haze".formatted(size);
    }

    @Override
    public String bus() {
        return stack.busAddress();
    }

    @Override
    public void change(int perSecond, int seconds) {
        stack.crowd().change(perSecond, seconds);
    }

    @Override
    public int shown() {
        Map<String, XmppPerson.Shown> everybody = stack.crowd().shown();
        everybody.put("alice@localhost", new XmppPerson.Shown("available", "Hello from Alice"));
        everybody.put("bob@localhost", new XmppPerson.Shown("away", "Out to lunch"));
        everybody.put("carol@localhost", new XmppPerson.Shown("dnd", ""));
        Map<String, Object> shown = new TreeMap<>();
        everybody.forEach((identifier, person) -> {
            String status = STATUSES.get(person.show());
            if (status != null) {
                shown.put(identifier, Map.of(status, parameters(person.message())));
            }
        });
        return Shown.of(shown);
    }

    private static Map<String, String> parameters(String message) {
        return message.isEmpty() ? Map.of() : Map.of("message", message);
    }

    @Override
    public void close() {
        bus.close();
        stack.close();
    }
}
