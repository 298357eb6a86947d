package org.presenceapplet.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusAddressTest {
    @TempDir
    private Path runtime;

    @Test
    void variableComesFirst() throws IOException {
        Files.createFile(runtime.resolve("bus"));

        assertEquals(
                Optional.of("unix:path=/elsewhere"),
                BusAddress.session(Map.of(
                        "DBUS_SESSION_BUS_ADDRESS", "unix:path=/elsewhere", "XDG_RUNTIME_DIR", runtime.toString())));
    }

    @Test
    void socketOfTheUserSessionComesNext() throws IOException {
        Files.createFile(runtime.resolve("bus"));

        assertEquals(
                Optional.of("unix:path=" + runtime.resolve("bus")),
                BusAddress.session(Map.of("DBUS_SESSION_BUS_ADDRESS", " ", "XDG_RUNTIME_DIR", runtime.toString())));
    }

    @Test
    void thereIsNoneWithoutTheSocket() {
        assertEquals(Optional.empty(), BusAddress.session(Map.of("XDG_RUNTIME_DIR", runtime.toString())));
    }

    @Test
    void thereIsNoneInAnEmptyEnvironment() {
        assertEquals(Optional.empty(), BusAddress.session(Map.of()));
    }

    @Test
    void systemBusIsWhereTheVariableSaysElseWhereTheSpecificationDoes() {
        assertEquals(Optional.of("unix:path=/s"), BusAddress.system(Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/s")));
        assertEquals(
                Optional.of("unix:path=/var/run/dbus/system_bus_socket")
                        .filter(address -> Files.exists(Path.of("/var/run/dbus/system_bus_socket"))),
                BusAddress.system(Map.of()));
    }
}
