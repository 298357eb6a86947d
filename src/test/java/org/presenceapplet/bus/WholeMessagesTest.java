package org.presenceapplet.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.freedesktop.dbus.spi.message.ISocketProvider;
import org.junit.jupiter.api.Test;

class WholeMessagesTest {
    /** Takes so many bytes of each write, and remembers how many they were. */
    private static final class Channel implements GatheringByteChannel {
        final List<Integer> writes = new ArrayList<>();
        private final int most;

        Channel(int most) {
            this.most = most;
        }

        @Override
        public long write(ByteBuffer[] parts, int offset, int length) {
            int left = most;
            for (int i = offset; i < offset + length; i++) {
                int taken = Math.min(left, parts[i].remaining());
                parts[i].position(parts[i].position() + taken);
                left -= taken;
            }
            writes.add(most - left);
            return (long) most - left;
        }

        @Override
        public long write(ByteBuffer[] parts) {
            return write(parts, 0, parts.length);
        }

        @Override
        public int write(ByteBuffer part) {
            return (int) write(new ByteBuffer[] {part});
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    private static Message message() throws DBusException {
        return new MessageFactory((byte) 'l')
                .createMethodCall(null, "a.b", "/", "a.b", "Member", (byte) 0, "s", "text");
    }

    private static List<Integer> writesTo(Channel channel) throws DBusException, IOException {
        new WholeMessages.Writer(channel).writeMessage(message());
        return channel.writes;
    }

    @Test
    void dbusJavaFindsIt() {
        assertInstanceOf(
                WholeMessages.class,
                ServiceLoader.load(ISocketProvider.class).findFirst().orElseThrow());
    }

    @Test
    void aMessageIsOneWrite() throws DBusException, IOException {
        assertEquals(1, writesTo(new Channel(Integer.MAX_VALUE)).size());
    }

    @Test
    void whatTheSocketDidNotTakeIsWrittenAgain() throws DBusException, IOException {
        int whole = writesTo(new Channel(Integer.MAX_VALUE)).get(0);
        assertEquals(List.of(whole - 3, 3), writesTo(new Channel(whole - 3)));
    }
}
