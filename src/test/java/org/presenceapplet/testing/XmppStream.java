package org.presenceapplet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML stream to the XMPP server on loopback, plain TCP: a client's or a component's. One thread reads, one writes. */
final class XmppStream implements AutoCloseable {
    private static final String CLIENT = "<?xml version='1.0'?><stream:stream to='localhost' version='1.0'"
            + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    private static final String COMPONENT = "<?xml version='1.0'?><stream:stream to='%s'"
            + " xmlns='jabber:component:accept' xmlns:stream='http://etherx.jabber.org/streams'>";

    /**
     * What stands between the stream's own tags.
     *
     * @param texts the texts of its children, by their local names
     */
    record Stanza(String name, Map<String, String> attributes, Map<String, String> texts) {
        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        String text(String child) {
            return texts.getOrDefault(child, "");
        }
    }

    private final Socket socket;
    private XMLStreamReader reader;

    private XmppStream(Socket socket, String header) throws IOException, XMLStreamException {
        this.socket = socket;
        this.reader = begin(header);
    }

    /** Logs in with SASL PLAIN; nobody is told until a presence is sent. */
    static XmppStream login(int port, String user, String password) {
        return open(port, CLIENT, stream -> {
            stream.expect("features");
            stream.authenticate(user, password);
            stream.bind();
        });
    }

    /** Logs in as the component that is a whole host (XEP-0114). */
    static XmppStream component(int port, String host, String secret) {
        return open(port, COMPONENT.formatted(host), stream -> {
            String id = stream.reader.getAttributeValue(null, "id");
            stream.send("<handshake>" + Sha1.hex((id + secret).getBytes(StandardCharsets.UTF_8)) + "</handshake>");
            stream.expect("handshake");
        });
    }

    /** How one introduces oneself. */
    private interface Login {
        void with(XmppStream stream) throws IOException, XMLStreamException;
    }

    private static XmppStream open(int port, String header, Login login) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            try {
                XmppStream stream = new XmppStream(socket, header);
                login.with(stream);
                return stream;
            } catch (IOException | XMLStreamException | RuntimeException e) {
                socket.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends XML as it stands. */
    void send(String xml) {
        try {
            socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next stanza; empty when the stream has ended, in good order or not. */
    Optional<Stanza> next() {
        try {
            return reader.nextTag() == XMLStreamConstants.START_ELEMENT ? Optional.of(stanza()) : Optional.empty();
        } catch (XMLStreamException ended) {
            return Optional.empty();
        }
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void authenticate(String user, String password) throws IOException, XMLStreamException {
        String response =
                Base64.getEncoder().encodeToString(("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8));
        send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + response + "</auth>");
        expect("success");
        reader = begin(CLIENT);
        expect("features");
    }

    private void bind() {
        send("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        expect("iq");
    }

    /** A stream begins anew after logging in, and with it the document to parse. */
    private XMLStreamReader begin(String header) throws IOException, XMLStreamException {
        send(header);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader begun = factory.createXMLStreamReader(socket.getInputStream());
        begun.nextTag();
        return begun;
    }

    private void expect(String name) {
        Optional<String> came = next().map(Stanza::name);
        if (!came.equals(Optional.of(name))) {
            throw new IllegalStateException("The XMPP server should have sent " + name + ", but sent " + came);
        }
    }

    private Stanza stanza() throws XMLStreamException {
        String name = reader.getLocalName();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        Map<String, String> texts = new HashMap<>();
        String child = "";
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    child = depth == 2 ? reader.getLocalName() : child;
                }
                case XMLStreamConstants.CHARACTERS ->
                    texts.merge(depth == 2 ? child : "", reader.getText(), String::concat);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return new Stanza(name, attributes, texts);
    }
}
