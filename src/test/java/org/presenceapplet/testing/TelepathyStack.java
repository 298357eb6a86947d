package org.presenceapplet.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.bus.BusException;

/**
 * Real Telepathy, all of it on loopback and in temporary folders: a private bus, an XMPP server, telepathy-haze, and
 * alice, bob and carol at the other end. Requires {@link Part#DBUS_DAEMON}, {@link Part#PROSODY} and {@link Part#HAZE}.
 * What it started ends with it, even where the start itself fails half-way.
 */
public final class TelepathyStack implements AutoCloseable {
    private static final String SERVICES = "services";

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Prosody server;
    private final PrivateBus bus;
    private final Haze haze;
    private final MissionControl missionControl;
    private final XmppPerson alice;
    private final XmppPerson bob;
    private final XmppPerson carol;
    private final XmppPerson frank;
    private final XmppPerson grace;
    private final XmppCrowd crowd;

    private TelepathyStack(boolean withMissionControl, int crowdSize) throws BusException {
        try {
            TemporaryHome home = opened(TemporaryHome.create());
            Haze.writeService(home, SERVICES);
            if (withMissionControl) {
                MissionControl.writeService(home, SERVICES);
            }
            server = opened(Prosody.start(home, crowdSize));
            bus = opened(PrivateBus.start(home.folder(SERVICES), environment(home)));
            Bus own = opened(Bus.open(bus.address()));
            haze = new Haze(own);
            missionControl = new MissionControl(own);
            alice = opened(new XmppPerson("alice", server.port()));
            bob = opened(new XmppPerson("bob", server.port()));
            carol = opened(new XmppPerson("carol", server.port()));
            frank = opened(new XmppPerson("frank", server.port()));
            grace = opened(new XmppPerson("grace", server.port()));
            everybodyShowsUp();
            crowd = opened(XmppCrowd.at(server.componentPort(), crowdSize));
        } catch (BusException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * Starts everything. Alice shows {@code available} "Hello from Alice", bob {@code away} "Out to lunch", carol
     * {@code dnd}; {@code me@localhost} is not connected yet.
     */
    public static TelepathyStack start() {
        return start(false, 0);
    }

    /** The same with Mission Control, which the bus starts when it is spoken to. Requires {@link Part#MISSION_CONTROL}. */
    public static TelepathyStack startWithMissionControl() {
        return startWithCrowd(0);
    }

    /** The same with so many more in the roster of {@code me@localhost}. */
    public static TelepathyStack startWithCrowd(int size) {
        return start(true, size);
    }

    private static TelepathyStack start(boolean withMissionControl, int crowdSize) {
        try {
            return new TelepathyStack(withMissionControl, crowdSize);
        } catch (BusException e) {
            throw new IllegalStateException(e);
        }
    }

    public MissionControl missionControl() {
        return missionControl;
    }

    /** Where the XMPP server listens on loopback. */
    public int serverPort() {
        return server.port();
    }

    /** The address of the private bus. */
    public String busAddress() {
        return bus.address();
    }

    public XmppPerson alice() {
        return alice;
    }

    public XmppPerson bob() {
        return bob;
    }

    public XmppPerson carol() {
        return carol;
    }

    /** Not logged in at first; {@code me@localhost} sees frank, and not the other way round. */
    public XmppPerson frank() {
        return frank;
    }

    /** Not logged in at first; asks to see {@code me@localhost}. */
    public XmppPerson grace() {
        return grace;
    }

    /** Those who are there besides; nobody unless they were asked for. */
    public XmppCrowd crowd() {
        return crowd;
    }

    /**
     * Has haze make a connection for {@code me@localhost} and connect it; it may still be connecting on return.
     *
     * @return the account as the store calls it
     */
    public String connect() {
        return connectWithPassword(XmppAccounts.PASSWORD);
    }

    /** The same with this password. */
    public String connectWithPassword(String password) {
        return haze.connect(server.port(), password);
    }

    /** The same with a server at another loopback port. */
    public String connectTo(int port) {
        return haze.connect(port, XmppAccounts.PASSWORD);
    }

    /** Kills haze, as a crash does; the next connection starts it again. */
    public void killHaze() {
        haze.kill();
    }

    /** Shuts the XMPP server down; alice, bob and carol drop out. */
    public void stopServer() {
        server.stop();
    }

    /** Starts the XMPP server again, at the same port, and everybody shows what they showed at first. */
    public void startServer() {
        server.restart();
        everybodyShowsUp();
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.getLogger(TelepathyStack.class.getName()).log(System.Logger.Level.WARNING, "not ended", e);
            }
        }
    }

    private void everybodyShowsUp() {
        alice.show("available", "Hello from Alice");
        bob.show("away", "Out to lunch");
        carol.show("dnd", "");
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    /** haze leaves by itself 5 s after its last connection, unless it is told to stay. */
    private static Map<String, String> environment(TemporaryHome home) {
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.put("HAZE_PERSIST", "1");
        return environment;
    }
}
