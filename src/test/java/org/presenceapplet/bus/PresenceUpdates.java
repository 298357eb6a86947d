package org.presenceapplet.bus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Large PresenceUpdates, marshalled by hand: dbus-java takes seconds for these. */
final class PresenceUpdates {
    static final String SIGNATURE = "a{u(ua{sa{sv}})}";

    private static final List<String> STATUSES = List.of("available", "away", "busy", "xa");

    private PresenceUpdates() {}

    /** What a reader should make of {@link #marshalled}. */
    static Map<Object, Object> plain(int contacts) {
        Map<Object, Object> presences = new LinkedHashMap<>();
        for (int handle = 1; handle <= contacts; handle++) {
            presences.put((long) handle, List.of(0L, Map.of(status(handle), Map.of("message", message(handle)))));
        }
        return presences;
    }

    /** The arguments of a PresenceUpdate, in little endian: each contact with one status and its message. */
    static byte[] marshalled(int contacts) {
        ByteBuffer body = ByteBuffer.allocate(16 + contacts * 128)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0);
        pad(body);
        int start = body.position();
        for (int handle = 1; handle <= contacts; handle++) {
            pad(body);
            body.putInt(handle);
            pad(body);
            body.putInt(0);
            int statuses = beginEntries(body);
            string(body, status(handle));
            int parameters = beginEntries(body);
            string(body, "message");
            body.put(new byte[] {1, 's', 0});
            string(body, message(handle));
            end(body, parameters);
            end(body, statuses);
        }
        body.putInt(0, body.position() - start);
        return Arrays.copyOf(body.array(), body.position());
    }

    private static String status(int handle) {
        return STATUSES.get(handle % STATUSES.size());
    }

    private static String message(int handle) {
        return "Working on item " + handle;
    }

    private static int beginEntries(ByteBuffer body) {
        align(body, 4);
        int lengthAt = body.position();
        body.putInt(0);
        pad(body);
        return lengthAt;
    }

    private static void end(ByteBuffer body, int lengthAt) {
        int start = (lengthAt + 4 + 7) & ~7;
        body.putInt(lengthAt, body.position() - start);
    }

    private static void string(ByteBuffer body, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        align(body, 4);
        body.putInt(bytes.length).put(bytes).put((byte) 0);
    }

    private static void pad(ByteBuffer body) {
        align(body, 8);
    }

    private static void align(ByteBuffer body, int bytes) {
        while (body.position() % bytes != 0) {
            body.put((byte) 0);
        }
    }
}
