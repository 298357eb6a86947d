package org.presenceapplet.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.net.URI;

/** The program in which the desktop opens web addresses. */
final class Browser {
    private static final System.Logger LOG = System.getLogger(Browser.class.getName());

    private Browser() {}

    /** Has the desktop open it; does not wait until it has. */
    static void open(URI address) {
        try {
            new ProcessBuilder("xdg-open", address.toASCIIString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Links cannot be opened, xdg-open (of xdg-utils) is missing: {0}", e.getMessage());
        }
    }
}
