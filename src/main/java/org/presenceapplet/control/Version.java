package org.presenceapplet.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version and the commit it was built from, which Maven writes into {@code version.properties}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Properties properties = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/org/presenceapplet/version.properties")) {
            properties.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String[] {text(properties.getProperty("version"), properties.getProperty("commit"))};
    }

    /** @param commit empty where the program was not built as a package */
    static String text(String version, String commit) {
        return Console.PROGRAM + ' ' + version + (commit.isEmpty() ? "" : " (" + commit + ')');
    }
}
