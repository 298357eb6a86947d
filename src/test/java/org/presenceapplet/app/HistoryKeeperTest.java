package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.presenceapplet.testing.Eventually.eventually;
import static org.presenceapplet.testing.Eventually.eventuallyEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.KeptHistory;
import org.presenceapplet.presence.Preferences;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Settings;
import org.presenceapplet.testing.SamplePeople;

class HistoryKeeperTest {
    private static final ContactId ALICE = new ContactId("home", "alice@x");

    private final ExecutorService storeThread = Executors.newSingleThreadExecutor();
    private final PresenceStore store = new PresenceStore(storeThread, Clock.systemUTC());
    private final Preferences preferences = new Preferences(Settings.DEFAULT);
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    @TempDir
    private Path temporary = Path.of("");

    @BeforeEach
    void aliceIsHere() {
        alice("available");
    }

    @AfterEach
    void end() {
        storeThread.shutdownNow();
    }

    private void alice(String status) {
        CompletableFuture.runAsync(
                        () -> {
                            AccountWriter home = store.open("home", "Home");
                            home.putContacts(List.of(SamplePeople.contact(home, "alice@x", "Alice", status, "")));
                        },
                        storeThread)
                .join();
    }

    private Path path() {
        return temporary.resolve("history");
    }

    private HistoryKeeper keeper(HistoryStorage storage) {
        return new HistoryKeeper(storage, store, preferences, Clock.systemUTC(), warnings::add);
    }

    private HistoryKeeper keeper() {
        return keeper(new HistoryFile(temporary, warnings::add));
    }

    private static boolean isSeen(HistoryKeeper keeper) {
        return keeper.history().lastSeen(ALICE, Instant.now()).isPresent();
    }

    @Test
    void whatIsTakenDownSurvivesTheProgram() {
        try (HistoryKeeper keeper = keeper()) {
            eventually("Alice is seen", () -> isSeen(keeper));
        }
        alice("offline");
        try (HistoryKeeper again = keeper()) {
            eventually("Alice is remembered", () -> isSeen(again));
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void whoeverDoesNotWantItHasNoFile() throws IOException {
        Files.writeString(path(), "of an earlier time");
        preferences.change(settings -> settings.withKeepHistory(false));
        try (HistoryKeeper keeper = keeper()) {
            eventually("it is gone", () -> !Files.exists(path()));
            assertFalse(isSeen(keeper));
            preferences.change(settings -> settings.withKeepHistory(true));
            eventually("Alice is seen", () -> isSeen(keeper));
        }
        assertTrue(Files.exists(path()));
        try (HistoryKeeper keeper = keeper()) {
            eventually("Alice is seen", () -> isSeen(keeper));
            preferences.change(settings -> settings.withKeepHistory(false));
            eventually("nobody is remembered", () -> !isSeen(keeper));
            eventually("the file is gone", () -> !Files.exists(path()));
        }
        assertFalse(Files.exists(path()));
    }

    @Test
    void nothingIsLeftOfWhatIsWiped() {
        alice("offline");
        try (HistoryKeeper keeper = keeper()) {
            eventually(
                    "it is read",
                    () -> !keeper.history().kept(Instant.now()).contacts().isEmpty());
            alice("available");
            eventually("Alice is seen", () -> isSeen(keeper));
            alice("offline");
        }
        assertTrue(Files.exists(path()));
        try (HistoryKeeper keeper = keeper()) {
            eventually("Alice is remembered", () -> isSeen(keeper));
            keeper.wipe().toCompletableFuture().join();
            assertFalse(Files.exists(path()));
            assertFalse(isSeen(keeper));
        }
    }

    @Test
    void whatCannotBeDeletedIsSaid() {
        try (HistoryKeeper keeper = keeper(new Refusing())) {
            assertThrows(
                    CompletionException.class,
                    () -> keeper.wipe().toCompletableFuture().join());
        }
    }

    @Test
    void fullDiskIsSaidAndNothingElseHappens() {
        HistoryFile full =
                new HistoryFile(temporary, file -> Files.newOutputStream(Path.of("/dev/full")), warnings::add);
        for (int i = 0; i < 2; i++) {
            warnings.clear();
            try (HistoryKeeper keeper = keeper(full)) {
                eventually("Alice is seen", () -> isSeen(keeper));
            }
            eventuallyEquals(
                    List.of("what is taken down of contacts cannot be written; it lasts until the program ends."
                            + " Check the space on the disk"),
                    () -> warnings);
        }
        assertFalse(Files.exists(path()));
    }

    @Test
    void folderThatCannotBeMadeIsSurvived() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        try (HistoryKeeper keeper = keeper(new HistoryFile(file.resolve("folder"), warnings::add))) {
            eventually("Alice is seen", () -> isSeen(keeper));
        }
        assertEquals(1, warnings.size());
    }

    private static final class Refusing implements HistoryStorage {
        @Override
        public KeptHistory read() {
            return KeptHistory.NOTHING;
        }

        @Override
        public long write(KeptHistory history) throws IOException {
            throw new IOException("read-only");
        }

        @Override
        public void delete() throws IOException {
            throw new IOException("read-only");
        }
    }
}
