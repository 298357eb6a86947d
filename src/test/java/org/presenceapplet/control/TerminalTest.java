package org.presenceapplet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static Terminal piped(String text) {
        return new Terminal(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false);
    }

    @Test
    void aSecretIsOneLineOfWhatIsPiped() {
        Terminal terminal = piped(" grüße \r\nmore\n");
        assertEquals(Optional.of(" grüße "), terminal.ask("password:", true));
        assertEquals(Optional.of("more"), terminal.ask("pin:", true));
        assertEquals(Optional.empty(), terminal.ask("another:", true));
    }

    @Test
    void whatIsPipedAnswersNoOtherQuestion() {
        Terminal terminal = piped("y\n");
        assertEquals(Optional.empty(), terminal.ask("remove?", false));
        assertEquals(Optional.of("y"), terminal.ask("password:", true));
    }

    @Test
    void whatCannotBeReadIsNoAnswer() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertEquals(Optional.empty(), new Terminal(broken, false).ask("password:", true));
    }

    @Test
    void aTerminalThatWouldShowTheSecretIsNotRead() {
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[] {'x', '\n'}), true);
        assertEquals(Optional.empty(), terminal.ask("password:", true));
    }
}
