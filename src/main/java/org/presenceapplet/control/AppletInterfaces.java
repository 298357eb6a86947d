package org.presenceapplet.control;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** What the running applet and those who call it say to each other on the bus. */
final class AppletInterfaces {
    static final String NAME = "org.presenceapplet.PresenceApplet";
    static final String PATH = "/org/presenceapplet/PresenceApplet";

    static final String APPLICATION = "org.freedesktop.Application";
    static final String APPLET = "org.presenceapplet.PresenceApplet";

    static final String CALLER = "org.presenceapplet.CommandLine";
    static final String CALLER_PATH = "/org/presenceapplet/CommandLine";

    private AppletInterfaces() {}

    /** {@code org.freedesktop.Application} of the Desktop Entry Specification, "D-Bus Activation". */
    @DBusInterfaceName(APPLICATION)
    public interface Application extends DBusInterface {
        @DBusMemberName("Activate")
        void activate(Map<String, Variant<?>> platformData);

        @DBusMemberName("Open")
        void open(List<String> uris, Map<String, Variant<?>> platformData);

        @DBusMemberName("ActivateAction")
        void activateAction(String name, List<Variant<?>> parameter, Map<String, Variant<?>> platformData);
    }

    /** The running applet. */
    @DBusInterfaceName(APPLET)
    public interface Applet extends DBusInterface {
        @DBusMemberName("Show")
        void show();

        @DBusMemberName("Hide")
        void hide();

        @DBusMemberName("Quit")
        void quit();

        /**
         * Begins a command and returns; what it prints, and its end, is told to {@link Caller}.
         *
         * @param caller the caller's object
         * @param arguments as on the command line; which bus to reach is of no account
         * @param columns how wide the caller's terminal is
         * @param colour whether it shows ANSI colours
         */
        @DBusMemberName("Run")
        void run(DBusPath caller, List<String> arguments, int columns, boolean colour);

        /**
         * What was answered to {@link Caller#ask}; of no account from anybody who was not asked. The daemon hands a call
         * to the one it is addressed to, by unique name, so that nobody else hears a secret.
         *
         * @param caller the caller's object
         * @param answer one line, or none where nobody answers
         */
        @DBusMemberName("Answer")
        void answer(DBusPath caller, List<String> answer);
    }

    /** Whoever has a command run, as GApplication's {@code org.gtk.private.CommandLine}. */
    @DBusInterfaceName(CALLER)
    public interface Caller extends DBusInterface {
        /** A part of the results, line ends included. */
        @DBusMemberName("Print")
        void print(String text);

        /** A part of what is no result, line ends included. */
        @DBusMemberName("PrintError")
        void printError(String text);

        /**
         * Asks the person over there; the answer comes by {@link Applet#answer}, for it may take any time.
         *
         * @param question in one line
         * @param secret see {@link Answers#ask}
         */
        @DBusMemberName("Ask")
        void ask(String question, boolean secret);

        /** The last call of all. */
        @DBusMemberName("Ended")
        void ended(int exitCode);
    }
}
