package org.presenceapplet.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.Connection;

/**
 * What a connection is made with: the parameters that make a difference here.
 *
 * @param account names the user and the connection
 */
record DemoLogin(String account, String password, DemoServer server) {

    /** From parameters that {@link DemoParameters#check} has passed. */
    static DemoLogin of(Map<String, Variant<?>> parameters) {
        return new DemoLogin(
                text(parameters, DemoParameters.ACCOUNT),
                text(parameters, DemoParameters.PASSWORD),
                DemoServer.of(text(parameters, DemoParameters.SERVER)));
    }

    /** Who the user is to others. */
    String identifier() {
        return account.contains("@") ? account : account + "@" + server.host();
    }

    /** The account as an element of paths and bus names, escaped as all connection managers do it. */
    String element() {
        StringBuilder element = new StringBuilder();
        for (byte character : account.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = Character.isLetter((int) character);
            boolean laterDigit = Character.isDigit((int) character) && !element.isEmpty();
            if (letter || laterDigit) {
                element.append((char) character);
            } else {
                element.append(String.format("_%02x", character));
            }
        }
        return element.toString();
    }

    /** The object path of its connection. */
    String path() {
        return Connection.PATH_PREFIX + DemoManager.NAME + "/" + DemoManager.PROTOCOL + "/" + element();
    }

    boolean isAccepted() {
        return server.accepts(password);
    }

    boolean succeeds() {
        return isAccepted() && server.answers();
    }

    private static String text(Map<String, Variant<?>> parameters, String name) {
        Variant<?> value = parameters.get(name);
        return value == null ? "" : (String) value.getValue();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DemoLogin[" + account + " at " + server + "]";
    }
}
