package org.presenceapplet.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.presenceapplet.testing.XmppPerson.Shown;

/**
 * Any number of people at a host of their own, all of them played by one component of the XMPP server. They tell {@code
 * me@localhost} what they show when its server asks, and when that changes.
 */
public final class XmppCrowd implements AutoCloseable {
    static final String HOST = "crowd.localhost";

    private static final List<String> SHOWS = List.of("available", "away", "dnd", "xa", "chat", "offline");

    private final XmppStream stream;
    private final int size;
    private final Map<String, Shown> shown;
    private final Random random = new Random(1);
    private int changes;

    private XmppCrowd(XmppStream stream, int size) {
        this.stream = stream;
        this.size = size;
        this.shown = IntStream.rangeClosed(1, size)
                .boxed()
                .collect(Collectors.toMap(XmppCrowd::identifier, number -> show("Number " + number)));
    }

    static XmppCrowd at(int componentPort, int size) {
        XmppCrowd crowd = new XmppCrowd(XmppStream.component(componentPort, HOST, XmppAccounts.PASSWORD), size);
        Thread thread = new Thread(crowd::read, "crowd-reads");
        thread.setDaemon(true);
        thread.start();
        return crowd;
    }

    /** @param number from 1 */
    static String identifier(int number) {
        return "c%05d@%s".formatted(number, HOST);
    }

    /** What everybody shows, by identifier. */
    public synchronized Map<String, Shown> shown() {
        return new TreeMap<>(shown);
    }

    /** Has one after the other of them, by chance, show something else; returns when that is over. */
    public void change(int perSecond, int seconds) {
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long next = System.nanoTime();
        for (int i = 0; i < perSecond * seconds; i++) {
            changeOne();
            next += interval;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private synchronized void changeOne() {
        changes++;
        String identifier = identifier(1 + random.nextInt(size));
        shown.put(identifier, show("Change " + changes));
        send(identifier);
    }

    private Shown show(String message) {
        return new Shown(SHOWS.get(random.nextInt(SHOWS.size())), message);
    }

    private void read() {
        try (stream) {
            Optional<XmppStream.Stanza> next = stream.next();
            while (next.isPresent()) {
                received(next.get());
                next = stream.next();
            }
        }
    }

    private synchronized void received(XmppStream.Stanza stanza) {
        if (stanza.name().equals("presence") && stanza.attribute("type").equals("probe")) {
            send(stanza.attribute("to"));
        }
        if (stanza.name().equals("iq") && List.of("get", "set").contains(stanza.attribute("type"))) {
            stream.send("<iq type='error' id='%s' from='%s' to='%s'><error type='cancel'><service-unavailable"
                            .formatted(stanza.attribute("id"), stanza.attribute("to"), stanza.attribute("from"))
                    + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
        }
    }

    private void send(String identifier) {
        Shown now = shown.getOrDefault(identifier, Shown.NOTHING);
        String kind = switch (now.show()) {
            case "offline", "nothing" -> " type='unavailable'>";
            case "available" -> ">";
            default -> "><show>" + now.show() + "</show>";
        };
        stream.send("<presence from='" + identifier + "/desk' to='me@localhost'" + kind + "<status>" + now.message()
                + "</status></presence>");
    }

    @Override
    public void close() {
        stream.close();
    }
}
