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

/** One client's XML stream to the XMPP server on loopback: plain TCP, SASL PLAIN. One thread reads, one writes. */
final class XmppStream implements AutoCloseable {
    private static final String HEADER = "<?xml version='1.0'?><stream:stream to='localhost' version='1.0'"
            + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

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

    private XmppStream(Socket socket) throws IOException, XMLStreamException {
        this.socket = socket;
        this.reader = begin();
    }

    /** Logs in; nobody is told until a presence is sent. */
    static XmppStream login(int port, String user, String password) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            try {
                XmppStream stream = new XmppStream(socket);
                stream.authenticate(user, password);
                stream.bind();
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
        reader = begin();
    }

    private void bind() {
        send("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        expect("iq");
    }

    /** A stream begins anew after logging in, and with it the document to parse. */
    private XMLStreamReader begin() throws IOException, XMLStreamException {
        send(HEADER);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        reader = factory.createXMLStreamReader(socket.getInputStream());
        reader.nextTag();
        expect("features");
        return reader;
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
