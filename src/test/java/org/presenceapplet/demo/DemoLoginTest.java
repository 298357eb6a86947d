package org.presenceapplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;

class DemoLoginTest {
    @Test
    void everyAccountBecomesAnElementOfAPath() {
        assertEquals("me", login("me").element());
        assertEquals("me_40demo_2eexample", login("me@demo.example").element());
        assertEquals("_31st_c3_a9", login("1sté").element());
    }

    @Test
    void theIdentifierIsTheAddressOrMadeOne() {
        assertEquals("me@demo.example", login("me").identifier());
        assertEquals("me@other.example", login("me@other.example").identifier());
    }

    @Test
    void everyPasswordButTheWrongOneIsLetInAndNoneIsTold() {
        DemoLogin login = new DemoLogin("me", "pssst", DemoServer.HOME);

        assertTrue(login.isAccepted());
        assertFalse(new DemoLogin("me", "wrong", DemoServer.HOME).isAccepted());
        assertFalse(login.toString().contains("pssst"), login.toString());
    }

    private static DemoLogin login(String account) {
        return DemoLogin.of(Map.of(DemoParameters.ACCOUNT, new Variant<>(account)));
    }
}
