package org.presenceapplet.presence;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Finds contacts' pictures: in the cache, else by asking the connection, for all that are wanted at about the same time at
 * once. What comes unasked is not taken, and nothing that could do harm to decode. All state lives on one executor.
 */
public final class Avatars implements AvatarSource {
    /** A picture that has not come by then is asked for again when somebody wants it again. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(Avatars.class.getName());
    /** Contacts on screen, and those who have just left it. */
    private static final int MOST_AWAITED = 500;

    private final AvatarPort port;
    private final AvatarCache cache;
    private final Executor executor;
    private final Clock clock;

    private final Map<String, Awaited> awaited = new LinkedHashMap<>();
    private List<ContactId> toAsk = new ArrayList<>();

    /** A picture that is on its way, and for whom. */
    private record Awaited(Instant since, List<Consumer<Picture>> takers) {}

    /** @param executor runs one task at a time, in order; a task may wait for files */
    public Avatars(AvatarPort port, AvatarCache cache, Executor executor, Clock clock) {
        this.port = port;
        this.cache = cache;
        this.executor = executor;
        this.clock = clock;
        port.onAvatar((contact, token, picture) -> executor.execute(() -> retrieved(key(contact, token), picture)));
    }

    @Override
    public void want(ContactId contact, String token, Consumer<Picture> taker) {
        executor.execute(() -> find(contact, key(contact, token), taker));
    }

    /** Tokens are anybody's choice, so whoever has the same as somebody else gets no picture of theirs. */
    private static String key(ContactId contact, String token) {
        return contact.account() + '\n' + contact.identifier() + '\n' + token;
    }

    private void find(ContactId contact, String key, Consumer<Picture> taker) {
        Optional<Picture> kept = cache.read(key).flatMap(Picture::of);
        if (kept.isPresent()) {
            taker.accept(kept.get());
            return;
        }
        Awaited known = awaited.get(key);
        if (known != null && clock.instant().isBefore(known.since().plus(PATIENCE))) {
            known.takers().add(taker);
            return;
        }
        awaited.put(key, new Awaited(clock.instant(), new ArrayList<>(List.of(taker))));
        if (awaited.size() > MOST_AWAITED) {
            awaited.remove(awaited.keySet().iterator().next());
        }
        toAsk.add(contact);
        if (toAsk.size() == 1) {
            executor.execute(this::ask);
        }
    }

    private void ask() {
        List<ContactId> contacts = toAsk;
        toAsk = new ArrayList<>();
        var unused = port.requestAvatars(contacts).exceptionally(failure -> {
            LOG.log(Level.DEBUG, "Pictures cannot be asked for", failure);
            return null;
        });
    }

    private void retrieved(String key, byte[] bytes) {
        Awaited known = awaited.get(key);
        if (known == null) {
            return;
        }
        Optional<Picture> picture = Picture.of(bytes);
        if (picture.isEmpty()) {
            // It stays awaited, so that it is not asked for at once again.
            LOG.log(Level.DEBUG, "A picture of {0} bytes is not taken", bytes.length);
            known.takers().clear();
            return;
        }
        awaited.remove(key);
        cache.write(key, picture.get().bytes());
        known.takers().forEach(taker -> taker.accept(picture.get()));
    }
}
