package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.presenceapplet.testing.ManualClock;
import org.presenceapplet.testing.ManualExecutor;

class AvatarsTest {
    private static final ContactId ANN = new ContactId("home", "ann@x");
    private static final ContactId BOB = new ContactId("home", "bob@x");
    private static final byte[] PICTURE =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000060000000600802000000");

    private final ManualExecutor threads = new ManualExecutor();
    private final ManualClock clock = new ManualClock(Instant.EPOCH);
    private final FakeAvatarPort port = new FakeAvatarPort();
    private final Map<String, byte[]> kept = new HashMap<>();
    private final Avatars avatars = new Avatars(port, new MapCache(), threads, clock);
    private final List<Integer> given = new ArrayList<>();

    private void want(ContactId contact, String token) {
        avatars.want(contact, token, picture -> given.add(picture.width()));
    }

    private void retrieved(ContactId contact, String token, byte[] picture) {
        port.listener.retrieved(contact, token, picture);
        threads.runAll();
    }

    @Test
    void whatIsWantedAtOnceIsAskedForAtOnce() {
        want(ANN, "a");
        want(BOB, "b");
        want(ANN, "a");
        threads.runAll();
        assertEquals(List.of(List.of(ANN, BOB)), port.asked);
        retrieved(ANN, "a", PICTURE);
        assertEquals(List.of(96, 96), given);
    }

    @Test
    void whatIsKeptIsNotAskedForAgain() {
        want(ANN, "a");
        threads.runAll();
        retrieved(ANN, "a", PICTURE);
        want(ANN, "a");
        threads.runAll();
        assertEquals(1, port.asked.size());
        assertEquals(List.of(96, 96), given);
    }

    @Test
    void keptPictureIsTheContactsOwn() {
        want(ANN, "a");
        threads.runAll();
        retrieved(ANN, "a", PICTURE);
        want(BOB, "a");
        threads.runAll();
        assertEquals(List.of(96), given, "the same token is no proof of the same picture");
        assertEquals(List.of(List.of(ANN), List.of(BOB)), port.asked);
    }

    @Test
    void damagedKeptPictureIsAskedForAgain() {
        kept.put("home\nann@x\na", new byte[] {1, 2, 3});
        want(ANN, "a");
        threads.runAll();
        assertEquals(List.of(List.of(ANN)), port.asked);
    }

    @Test
    void whatIsNoPictureIsNeitherKeptNorAskedForAgainAtOnce() {
        want(ANN, "a");
        threads.runAll();
        retrieved(ANN, "a", new byte[10 * 1024 * 1024]);
        want(ANN, "a");
        threads.runAll();
        assertEquals(Map.of(), kept);
        assertEquals(List.of(), given);
        assertEquals(1, port.asked.size());
        clock.advance(Avatars.PATIENCE);
        want(ANN, "a");
        threads.runAll();
        assertEquals(2, port.asked.size());
    }

    @Test
    void whatComesUnaskedIsNotTaken() {
        retrieved(ANN, "a", PICTURE);
        assertEquals(Map.of(), kept);
    }

    @Test
    void refusedRequestIsSurvivedAndTriedAgainLater() {
        port.refuses = true;
        want(ANN, "a");
        threads.runAll();
        clock.advance(Avatars.PATIENCE);
        port.refuses = false;
        want(ANN, "a");
        threads.runAll();
        retrieved(ANN, "a", PICTURE);
        assertEquals(List.of(96), given);
    }

    private final class MapCache implements AvatarCache {
        @Override
        public Optional<byte[]> read(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void write(String key, byte[] picture) {
            kept.put(key, picture);
        }
    }

    private static final class FakeAvatarPort implements AvatarPort {
        private final List<List<ContactId>> asked = new ArrayList<>();
        private Listener listener = (contact, token, picture) -> {};
        private boolean refuses;

        @Override
        public CompletionStage<Void> requestAvatars(Collection<ContactId> contacts) {
            asked.add(List.copyOf(contacts));
            return refuses
                    ? CompletableFuture.failedFuture(new PresenceException("Disconnected", ""))
                    : CompletableFuture.completedFuture(null);
        }

        @Override
        public void onAvatar(Listener newListener) {
            listener = newListener;
        }
    }
}
