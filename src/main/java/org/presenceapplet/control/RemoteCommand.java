package org.presenceapplet.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.Texts;

/**
 * A command that the running applet carries out for this process. What the applet tells is taken at once and written
 * when the console is ready for it, so that an output that is not read holds up nobody but this process.
 */
final class RemoteCommand implements AppletInterfaces.Caller {
    /** Something to write, or the end. */
    @FunctionalInterface
    private interface Step {
        Optional<ExitCode> take() throws CommandException, BusException;
    }

    private final RemoteApplet applet;
    private final Console console;
    private final Duration patience;
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

    RemoteCommand(RemoteApplet applet, Console console, Duration patience) {
        this.applet = applet;
        this.console = console;
        this.patience = patience;
    }

    /**
     * Blocks until the command has ended.
     *
     * @param endless whether it ends only by the interruption, or when nobody reads its output any more
     * @throws CommandException where the applet does not answer or goes away
     */
    ExitCode run(List<String> arguments, boolean endless, Interruption interruption) throws CommandException {
        var unused = applet.gone()
                .thenRun(() -> steps.add(() -> {
                    throw new CommandException(ExitCode.NO_BUS, Texts.text("cli.applet-gone"));
                }));
        if (endless) {
            var unusedToo = interruption.awaited().thenRun(() -> steps.add(() -> Optional.of(ExitCode.DONE)));
        }
        try {
            applet.run(this, arguments, console, patience);
            Optional<ExitCode> end = Optional.empty();
            while (end.isEmpty()) {
                end = steps.take().take();
                if (endless && end.isEmpty() && console.isClosed()) {
                    return ExitCode.DONE;
                }
            }
            return end.get();
        } catch (BusException e) {
            throw AppletCommand.mute(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(ExitCode.REFUSED, Texts.text("cli.interrupted"), e);
        }
    }

    @Override
    public void print(String text) {
        step(() -> {
            console.print(text);
            return Optional.empty();
        });
    }

    @Override
    public void printError(String text) {
        step(() -> {
            console.printError(text);
            return Optional.empty();
        });
    }

    @Override
    public void ask(String question, boolean secret) {
        step(() -> {
            applet.answer(console.ask(question, secret));
            return Optional.empty();
        });
    }

    @Override
    public void ended(int exitCode) {
        step(() -> Optional.of(ExitCode.of(exitCode)));
    }

    /** Others on the bus have nothing to say here. */
    private void step(Step step) {
        if (applet.isCalling()) {
            steps.add(step);
        }
    }

    @Override
    public String getObjectPath() {
        return AppletInterfaces.CALLER_PATH;
    }
}
