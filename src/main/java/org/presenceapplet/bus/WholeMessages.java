package org.presenceapplet.bus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.stream.Stream;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.spi.message.IMessageReader;
import org.freedesktop.dbus.spi.message.IMessageWriter;
import org.freedesktop.dbus.spi.message.ISocketProvider;
import org.freedesktop.dbus.spi.message.InputStreamMessageReader;

/**
 * Has dbus-java send each message in one piece. By itself it writes a few bytes at a time, and each time wakes whoever
 * reads them. dbus-java finds it by {@code META-INF/services}, for every connection of this program.
 */
public final class WholeMessages implements ISocketProvider {
    @Override
    public IMessageReader createReader(SocketChannel socket) {
        return new InputStreamMessageReader(socket);
    }

    @Override
    public IMessageWriter createWriter(SocketChannel socket) {
        return new Writer(socket);
    }

    @Override
    public void setFileDescriptorSupport(boolean wanted) {
        // No message of this program has any.
    }

    @Override
    public boolean isFileDescriptorPassingSupported() {
        return false;
    }

    /** @param channel blocks until something could be written */
    record Writer(GatheringByteChannel channel) implements IMessageWriter {
        @Override
        public void writeMessage(Message message) throws IOException {
            ByteBuffer[] parts = Stream.of(message.getWireData())
                    .takeWhile(Objects::nonNull)
                    .map(ByteBuffer::wrap)
                    .toArray(ByteBuffer[]::new);
            while (Stream.of(parts).anyMatch(ByteBuffer::hasRemaining)) {
                channel.write(parts);
            }
        }

        @Override
        public boolean isClosed() {
            return !channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
