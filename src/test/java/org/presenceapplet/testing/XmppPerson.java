package org.presenceapplet.testing;

import static org.presenceapplet.testing.Eventually.eventually;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody at the other end, with an XMPP client of their own. The test's thread calls the methods. */
public final class XmppPerson implements AutoCloseable {
    /**
     * What a presence stanza shows.
     *
     * @param show {@code available}, {@code chat}, {@code away}, {@code xa}, {@code dnd} or {@code offline}
     * @param message the status message, empty where there is none
     */
    public record Shown(String show, String message) {
        /** No presence has come yet. */
        public static final Shown NOTHING = new Shown("nothing", "");
    }

    private final String name;
    private final int port;
    private @Nullable XmppStream stream;
    private int pings;
    private volatile int answeredPings;
    private volatile boolean asked;
    private volatile Shown sees = Shown.NOTHING;

    XmppPerson(String name, int port) {
        this.name = name;
        this.port = port;
    }

    /**
     * Shows a status, logging in where the person is not, and returns once the server has handed it on.
     *
     * @param show {@code available}, {@code chat}, {@code away}, {@code xa} or {@code dnd}
     */
    public void show(String show, String message) {
        XmppStream online = online();
        int ping = ++pings;
        // The server takes one client's stanzas in order, so its answer to the second one is that to the first.
        online.send("<presence>" + (show.equals("available") ? "" : "<show>" + show + "</show>") + "<status>"
                + XmppStream.escaped(message) + "</status></presence>" + "<iq type='get' to='localhost' id='" + ping
                + "'><ping xmlns='urn:xmpp:ping'/></iq>");
        eventually("the server has taken the presence of " + name, () -> answeredPings >= ping);
    }

    /** Has this picture from now on (XEP-0153), and shows itself available once more to say so. */
    public void publishPicture(byte[] png) {
        online().send("<iq type='set' id='picture'><vCard xmlns='vcard-temp'><PHOTO><TYPE>image/png</TYPE><BINVAL>"
                + Base64.getEncoder().encodeToString(png)
                + "</BINVAL></PHOTO></vCard></iq><presence><x xmlns='vcard-temp:x:update'><photo>" + Sha1.hex(png)
                + "</photo></x></presence>");
    }

    /** Asks to see {@code me@localhost}. */
    public void ask() {
        online().send("<presence to='me@localhost' type='subscribe'/>");
    }

    /** Whether {@code me@localhost} has asked to see this person. */
    public boolean isAsked() {
        return asked;
    }

    /** What {@code me@localhost} showed last. */
    public Shown sees() {
        return sees;
    }

    /** Logs out, and returns once the server has seen it. */
    public void goOffline() {
        XmppStream online = stream;
        if (online != null && online.isOpen()) {
            online.send("<presence type='unavailable'/></stream:stream>");
            eventually("the server has let " + name + " go", () -> !online.isOpen());
        }
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }

    private XmppStream online() {
        XmppStream online = stream;
        if (online == null || !online.isOpen()) {
            sees = Shown.NOTHING;
            online = XmppStream.login(port, name, XmppAccounts.PASSWORD);
            stream = online;
            startReading(online);
        }
        return online;
    }

    private void startReading(XmppStream online) {
        Thread thread = new Thread(
                () -> {
                    try (online) {
                        Optional<XmppStream.Stanza> next = online.next();
                        while (next.isPresent()) {
                            received(next.get());
                            next = online.next();
                        }
                    }
                },
                name + "-reads");
        thread.setDaemon(true);
        thread.start();
    }

    private void received(XmppStream.Stanza stanza) {
        if (stanza.name().equals("iq")
                && stanza.attribute("type").equals("result")
                && !stanza.attribute("id").equals("picture")) {
            answeredPings = Integer.parseInt(stanza.attribute("id"));
        }
        if (stanza.name().equals("presence") && stanza.attribute("from").startsWith("me@localhost/")) {
            sees = shown(stanza);
        }
        if (stanza.name().equals("presence") && stanza.attribute("type").equals("subscribe")) {
            asked = true;
        }
    }

    private static Shown shown(XmppStream.Stanza presence) {
        String show = presence.attribute("type").equals("unavailable") ? "offline" : presence.text("show");
        return new Shown(show.isEmpty() ? "available" : show, presence.text("status"));
    }
}
