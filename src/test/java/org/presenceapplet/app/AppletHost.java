package org.presenceapplet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.presenceapplet.bus.Bus;
import org.presenceapplet.control.AppletWindow;
import org.presenceapplet.control.Options;
import org.presenceapplet.control.RunningApplet;
import org.presenceapplet.control.Session;
import org.presenceapplet.control.Target;
import org.presenceapplet.demo.Demo;
import org.presenceapplet.demo.DemoOptions;

/** The demo with a running applet in a process of its own; instead of a window it has lines on standard output. */
final class AppletHost {
    private AppletHost() {}

    /** Runs until it is asked to quit; the argument is the demo's socket. */
    public static void main(String[] arguments) throws Exception {
        Demo demo = Demo.start(Path.of(arguments[0]), DemoOptions.still());
        Sessions sessions = new Sessions(System.getenv(), UserFolders.of(System.getenv()));
        Session session = sessions.open(new Options(new Target.Address(demo.address()), false));
        Bus bus = Bus.open(demo.address());
        RunningApplet applet = RunningApplet.on(
                        bus, session, new PrintedWindow(), Clock.systemUTC(), Duration.ofSeconds(10))
                .orElseThrow();
        Runtime.getRuntime().addShutdownHook(new Thread(applet::close));
        System.out.println("running");
        Thread.currentThread().join();
    }

    private record PrintedWindow() implements AppletWindow {
        @Override
        public void show(Optional<String> activationToken) {
            System.out.println("show");
        }

        @Override
        public void hide() {
            System.out.println("hide");
        }

        @Override
        public void quit() {
            new Thread(() -> System.exit(0)).start();
        }
    }
}
