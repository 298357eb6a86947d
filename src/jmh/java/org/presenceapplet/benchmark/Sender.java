package org.presenceapplet.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.presenceapplet.demo.DemoConnection;
import org.presenceapplet.demo.DemoManager;
import org.presenceapplet.demo.DemoOptions;
import org.presenceapplet.demo.DemoPresence;

/**
 * The demo on a bus, in a process of its own. It does what it is told on its input, where the signals' names come with a
 * mark, a word that the user shows in the end, to be seen once everything before it has been:
 *
 * <ul>
 *   <li>{@code updateA}, {@code updateB}: one signal of all contacts; the two differ, and whoever reads the connection
 *       before finds what B says
 *   <li>{@code flipsA}, {@code flipsB}: as many signals as there are contacts, of one contact each; the two differ
 *   <li>{@code change}: changes one contact after the other, with another word for how many each second and a third for
 *       how many seconds
 * </ul>
 *
 * and answers each with the {@linkplain Moment moments} before and after sending.
 */
final class Sender {
    static final String ACCOUNT = "demo/demo/me";
    private static final String SELF = "me@demo.example";

    private final DemoConnection connection;
    private final Map<String, Runnable> prepared;

    private Sender(DemoConnection connection, int contacts) {
        this.connection = connection;
        Runnable updateA = connection.preparedUpdateAll();
        connection.flip(contacts);
        prepared = Map.of(
                "updateA", updateA,
                "updateB", connection.preparedUpdateAll(),
                "flipsA", connection.preparedFlips(contacts),
                "flipsB", connection.preparedFlips(contacts));
    }

    public static void main(String[] arguments) throws IOException {
        int contacts = Integer.parseInt(arguments[1]);
        DemoOptions options = DemoOptions.still().with(set -> {
            set.contacts = contacts;
            set.simplePresence = false;
        });
        try (DemoManager manager = DemoManager.on(arguments[0], options)) {
            Sender sender = new Sender(manager.connection(), contacts);
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            System.out.println("ready");
            String command = commands.readLine();
            while (command != null) {
                long before = Moment.now();
                sender.run(command.split(" ", -1));
                System.out.println(before + " " + Moment.now());
                command = commands.readLine();
            }
        }
    }

    private void run(String[] command) {
        switch (command[0]) {
            case "change" -> change(Integer.parseInt(command[1]), Integer.parseInt(command[2]));
            default -> {
                Objects.requireNonNull(prepared.get(command[0]), command[0]).run();
                connection.setPresence(SELF, DemoPresence.of("available", command[1]));
            }
        }
    }

    private void change(int perSecond, int seconds) {
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long next = System.nanoTime();
        for (int i = 0; i < perSecond * seconds; i++) {
            connection.flip(1);
            next += interval;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }
}
