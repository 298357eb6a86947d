package org.presenceapplet.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** The program in which the desktop opens web addresses. */
final class Browser {
    private static final System.Logger LOG = System.getLogger(Browser.class.getName());

    /** In which the launcher names all that it has set. */
    private static final String OWN = "PRESENCE_APPLET_OWN";

    private Browser() {}

    /** Has the desktop open it; does not wait until it has. */
    static void open(URI address) {
        try {
            ProcessBuilder opener = new ProcessBuilder("xdg-open", address.toASCIIString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD);
            leaveOutOwn(opener.environment());
            opener.start();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Links cannot be opened, xdg-open (of xdg-utils) is missing: {0}", e.getMessage());
        }
    }

    /** Without OpenGL and a theme a browser would be slow and bare: what the launcher set for this program is not for it. */
    static void leaveOutOwn(Map<String, String> environment) {
        String own = environment.remove(OWN);
        if (own != null) {
            environment.keySet().removeAll(Set.of(own.trim().split(" +")));
        }
    }
}
