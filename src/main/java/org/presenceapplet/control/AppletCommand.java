package org.presenceapplet.control;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Texts;
import picocli.CommandLine;

/** The commands that concern the running applet itself. */
abstract class AppletCommand implements Command {
    /** {@code show}: opens the applet's window. */
    @CommandLine.Command(name = "show", description = "${bundle:cli.help.show}")
    static final class Show extends AppletCommand {
        @Override
        void ask(RemoteApplet applet, Duration patience) throws BusException {
            applet.show();
        }
    }

    /** {@code hide}: closes the applet's window. */
    @CommandLine.Command(name = "hide", description = "${bundle:cli.help.hide}")
    static final class Hide extends AppletCommand {
        @Override
        void ask(RemoteApplet applet, Duration patience) throws BusException {
            applet.hide();
        }
    }

    /** {@code quit}: ends the applet, and waits until it has ended. */
    @CommandLine.Command(name = "quit", description = "${bundle:cli.help.quit}")
    static final class Quit extends AppletCommand {
        @Override
        void ask(RemoteApplet applet, Duration patience) throws BusException, CommandException {
            askToQuit(applet);
            try {
                applet.gone().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new CommandException(ExitCode.REFUSED, Texts.text("cli.applet-stays", patience.toSeconds()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandException(ExitCode.REFUSED, Texts.text("cli.interrupted"), e);
            }
        }
    }

    /** It may be gone before its answer is sent. */
    private static void askToQuit(RemoteApplet applet) throws BusException {
        try {
            applet.quit();
        } catch (BusException e) {
            if (!e.errorName().equals(BusException.NO_REPLY) && !e.errorName().equals(BusException.DISCONNECTED)) {
                throw e;
            }
        }
    }

    /** Asks the applet to do it. */
    abstract void ask(RemoteApplet applet, Duration patience) throws BusException, CommandException;

    /** @throws CommandException where the applet does not answer or does not do it */
    final ExitCode run(RemoteApplet applet, Duration patience) throws CommandException {
        try {
            ask(applet, patience);
            return ExitCode.DONE;
        } catch (BusException e) {
            throw mute(e);
        }
    }

    @Override
    public final ExitCode run(Workspace workspace) throws CommandException {
        throw noApplet();
    }

    /** There is none to be asked. */
    static CommandException noApplet() {
        return new CommandException(ExitCode.NO_BUS, Texts.text("cli.no-applet"));
    }

    /** The applet has the name, but does not do as it is told. */
    static CommandException mute(BusException why) {
        return new CommandException(ExitCode.NO_BUS, Texts.text("cli.applet-mute", why.shortName()), why);
    }
}
