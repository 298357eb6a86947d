package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.control.FakeSession.WORK;
import static org.presenceapplet.control.FakeSession.contact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.StatusChoice;

@Timeout(60)
class WatchCommandTest {
    private static final Presence AVAILABLE = Presence.of("available", PresenceType.AVAILABLE, "");
    private static final Presence AWAY = Presence.of("away", PresenceType.AWAY, "lunch");

    private final ExecutorService storeExecutor = Executors.newSingleThreadExecutor();
    private final FakeSession session = new FakeSession(storeExecutor);
    private final Interruption interruption = new Interruption();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        storeExecutor.shutdownNow();
    }

    /** The lines written so far, one by one as they come. */
    private static final class Lines extends OutputStream {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        volatile boolean closed;

        @Override
        public void write(int octet) throws IOException {
            if (closed) {
                throw new IOException("Broken pipe");
            } else if (octet == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(octet);
            }
        }

        String next() throws InterruptedException {
            String next = lines.poll(10, TimeUnit.SECONDS);
            assertNotNull(next, "no further line");
            return next;
        }
    }

    private Console console(Lines out) {
        return new Console(new PrintStream(out), new PrintStream(err), 80, false);
    }

    /** Work with alice, and the command listening: a probe contact changes until it is heard of. */
    private CompletableFuture<Result> start(Lines out, String... arguments) throws InterruptedException {
        storeExecutor.execute(session::withWork);
        session.contacts(WORK, contact(WORK, "alice", "Alice", AVAILABLE));
        CommandLineInterface cli = new CommandLineInterface(
                options -> session, console(out), FakeSession.NOON, Duration.ofSeconds(10), () -> interruption);
        CompletableFuture<Result> running = CompletableFuture.supplyAsync(() -> cli.run(arguments));
        String line = null;
        for (int i = 0; line == null; i++) {
            probe("probe " + i);
            line = out.lines.poll(20, TimeUnit.MILLISECONDS);
        }
        probe("last probe");
        while (!line.contains("last probe")) {
            line = out.next();
        }
        return running;
    }

    private void probe(String message) {
        session.contacts(WORK, contact(WORK, "probe", "probe", Presence.of("away", PresenceType.AWAY, message)));
    }

    @Test
    void everyKindOfChangeIsOneJsonObjectALine() throws Exception {
        Lines out = new Lines();
        CompletableFuture<Result> running = start(out, "watch", "--json");

        session.contacts(WORK, contact(WORK, "alice", "Alice", AWAY));
        assertEquals(
                "{\"time\":\"2026-01-01T12:00:00Z\",\"event\":\"presence\",\"account\":\"haze/jabber/work0\","
                        + "\"id\":\"alice\",\"alias\":\"Alice\",\"groups\":[\"Friends\"],\"type\":\"away\","
                        + "\"status\":\"away\",\"message\":\"lunch\",\"statuses\":{\"away\":{\"message\":\"lunch\"}},"
                        + "\"lastActivity\":null,\"since\":\"2026-01-01T12:00:00Z\",\"subscription\":\"yes\"}",
                out.next());
        session.write(WORK, writer -> writer.removeContacts(List.of("alice")));
        assertEquals(
                "{\"time\":\"2026-01-01T12:00:00Z\",\"event\":\"presence\",\"account\":\"haze/jabber/work0\","
                        + "\"id\":\"alice\",\"alias\":\"Alice\",\"groups\":[\"Friends\"],\"type\":\"unknown\","
                        + "\"status\":\"unknown\",\"message\":\"\",\"statuses\":{\"unknown\":{}},"
                        + "\"lastActivity\":null,\"since\":\"2026-01-01T12:00:00Z\",\"subscription\":\"yes\","
                        + "\"gone\":true}",
                out.next());
        session.change(WORK, account -> account.withActual(AWAY));
        assertEquals(
                "{\"time\":\"2026-01-01T12:00:00Z\",\"event\":\"own\",\"account\":\"haze/jabber/work0\","
                        + "\"name\":\"Work\",\"connection\":\"connected\",\"interface\":\"presence\","
                        + "\"requested\":null,\"actual\":{\"status\":\"away\",\"message\":\"lunch\"},"
                        + "\"differs\":null,\"error\":null,\"enabled\":null,\"valid\":null}",
                out.next());
        session.change(WORK, account -> account.withRequested(StatusChoice.of("away", "")));
        assertTrue(out.next().contains("\"event\":\"own\""));
        session.change(
                WORK,
                account -> account.withConnection(
                        ConnectionState.DISCONNECTED, new ConnectionError("ConnectionLost", "")));
        assertEquals(
                "{\"time\":\"2026-01-01T12:00:00Z\",\"event\":\"connection\",\"account\":\"haze/jabber/work0\","
                        + "\"name\":\"Work\",\"connection\":\"disconnected\",\"interface\":\"none\","
                        + "\"requested\":{\"status\":\"away\",\"message\":\"\"},"
                        + "\"actual\":{\"status\":\"unknown\",\"message\":\"\"},"
                        + "\"differs\":null,\"error\":{\"name\":\"ConnectionLost\",\"text\":\"\"},"
                        + "\"enabled\":null,\"valid\":null}",
                out.next());
        session.write(WORK, writer -> {
            writer.removeContacts(List.of("probe"));
            writer.remove();
        });
        assertTrue(out.next().contains("\"event\":\"account\""));

        assertTrue(interruption.request());
        assertEquals(new Result.Ended(ExitCode.DONE), running.get());
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatTheAccountManagerSaysOfAnAccountIsAChangeOfTheAccount() throws Exception {
        Lines out = new Lines();
        CompletableFuture<Result> running = start(out, "watch", "--json");

        session.change(WORK, account -> account.withManaged(new Managed("haze", "jabber", true, true)));
        assertTrue(out.next().contains("\"event\":\"account\",\"account\":\"haze/jabber/work0\""));
        session.change(WORK, account -> account.withManaged(new Managed("haze", "jabber", false, true)));
        assertEquals(
                "{\"time\":\"2026-01-01T12:00:00Z\",\"event\":\"account\",\"account\":\"haze/jabber/work0\","
                        + "\"name\":\"Work\",\"connection\":\"connected\",\"interface\":\"presence\","
                        + "\"requested\":null,\"actual\":{\"status\":\"available\",\"message\":\"\"},"
                        + "\"differs\":null,\"error\":null,\"enabled\":false,\"valid\":true}",
                out.next());
        session.change(WORK, account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        assertTrue(out.next().contains("\"event\":\"connection\""));
        session.change(WORK, account -> account.withError(new ConnectionError("AuthenticationFailed", "")));
        assertTrue(out.next().contains("\"error\":{\"name\":\"AuthenticationFailed\""));
        session.change(WORK, account -> account.withRequested(StatusChoice.of("offline", "")));
        assertTrue(out.next().contains("\"requested\":{\"status\":\"offline\""));

        interruption.request();
        assertEquals(new Result.Ended(ExitCode.DONE), running.get());
    }

    @Test
    void changesAreReadableAsText() throws Exception {
        Lines out = new Lines();
        CompletableFuture<Result> running = start(out, "watch");
        session.contacts(WORK, contact(WORK, "alice", "\033Alice", AWAY));
        assertEquals("12:00:00  ◐ Alice: Away: lunch", out.next());
        session.write(WORK, writer -> writer.removeContacts(List.of("alice")));
        assertEquals("12:00:00  ? Alice is gone", out.next());
        session.change(WORK, account -> account.withConnection(ConnectionState.CONNECTING, null));
        assertEquals("12:00:00  ? Work: connecting", out.next());
        session.change(WORK, account -> account.withManaged(new Managed("haze", "jabber", false, false)));
        assertEquals("12:00:00  ? Work: connecting, disabled, incomplete", out.next());
        interruption.request();
        assertEquals(new Result.Ended(ExitCode.DONE), running.get());
    }

    @Test
    void tenThousandQuickChangesAreAllPrintedInOrder() throws Exception {
        Lines out = new Lines();
        CompletableFuture<Result> running = start(out, "watch", "--json");
        Thread changes = new Thread(() -> IntStream.range(0, 10_000)
                .forEach(i -> session.contacts(
                        WORK, contact(WORK, "alice", "Alice", Presence.of("away", PresenceType.AWAY, "m" + i)))));
        changes.start();
        List<String> messages = new ArrayList<>();
        while (messages.size() < 10_000) {
            messages.add(out.next().replaceFirst(".*?\"message\":\"(.*?)\".*", "$1"));
        }
        assertEquals(IntStream.range(0, 10_000).mapToObj(i -> "m" + i).toList(), messages);
        changes.join();
        interruption.request();
        assertEquals(new Result.Ended(ExitCode.DONE), running.get());
    }

    @Test
    void theBusGoingAwayEndsItAfterTheLastChange() throws Exception {
        Lines out = new Lines();
        CompletableFuture<Result> running = start(out, "watch");
        session.contacts(WORK, contact(WORK, "alice", "Alice", AWAY));
        Runnable loss = () -> session.lost.completeExceptionally(new IOException("gone"));
        storeExecutor.execute(() -> storeExecutor.execute(loss)); // behind the change's publication
        assertEquals(new Result.Ended(ExitCode.NO_BUS), running.get());
        assertEquals("12:00:00  ◐ Alice: Away: lunch", out.next());
        assertEquals(
                "presence-applet: the bus has gone away; start again once it is back\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aBrokenPipeEndsItQuietly() throws Exception {
        Lines out = new Lines();
        CompletableFuture<Result> running = start(out, "watch");
        out.closed = true;
        session.contacts(WORK, contact(WORK, "alice", "Alice", AWAY));
        assertEquals(new Result.Ended(ExitCode.DONE), running.get());
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anInterruptionNobodyAwaitsEndsTheProcessAsUsual() {
        assertEquals(false, new Interruption().request());
    }

    @Test
    void theTerminalViewListsThenWatches() throws Exception {
        Lines out = new Lines();
        TerminalView view = new TerminalView(console(out), FakeSession.NOON, Duration.ofSeconds(10));
        storeExecutor.execute(session::withWork);
        session.contacts(WORK, contact(WORK, "alice", "Alice", AVAILABLE));
        CompletableFuture<ExitCode> running = CompletableFuture.supplyAsync(() -> view.run(session));
        assertEquals("● Alice  Available", out.next());
        session.contacts(WORK, contact(WORK, "alice", "Alice", AWAY));
        assertEquals("12:00:00  ◐ Alice: Away: lunch", out.next());
        session.lost.complete(null);
        assertEquals(ExitCode.NO_BUS, running.get());
    }
}
