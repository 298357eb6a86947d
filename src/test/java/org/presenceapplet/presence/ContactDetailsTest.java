package org.presenceapplet.presence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactDetailsTest {
    @Test
    void whatIsNotSpecialAnyMoreIsShared() {
        ContactDetails plain = ContactDetails.plain(Subscription.YES);
        assertSame(
                plain,
                plain.withAvatarToken("a")
                        .withBlocked(true)
                        .withClientTypes(List.of("phone"))
                        .withAvatarToken("")
                        .withBlocked(false)
                        .withClientTypes(List.of()));
    }

    @Test
    void blockedContactsDoNotAsk() {
        ContactDetails asking = ContactDetails.UNKNOWN.withPublish(Subscription.ASK, "please");
        assertTrue(asking.isAsking());
        assertFalse(asking.withBlocked(true).isAsking());
    }
}
