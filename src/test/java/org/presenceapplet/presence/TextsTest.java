package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/org/presenceapplet", file))) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertEquals(
                texts("texts.properties").stringPropertyNames(),
                texts("texts_de.properties").stringPropertyNames());
    }
}
