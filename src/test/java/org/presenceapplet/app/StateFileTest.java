package org.presenceapplet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presenceapplet.presence.Alert;
import org.presenceapplet.presence.Chosen;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ContactLinks;
import org.presenceapplet.presence.Effective;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.ListGroup;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.RecentChoice;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.SortOrder;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Timed;
import org.presenceapplet.view.WindowPlace;

class StateFileTest {
    private static final List<RecentChoice> CHOICES = List.of(
            new RecentChoice(StatusChoice.of("busy", "in a call\nwith = and \\ and שלום 🙂"), 2.71, false),
            new RecentChoice(StatusChoice.of("available", ""), 1.0 / 3, true),
            new RecentChoice(StatusChoice.of("away", "never used"), 0, true));

    private static final StatusChoice ON_THE_PHONE = new StatusChoice(
            "on-the-phone",
            Map.of(
                    "number",
                    42,
                    "since",
                    7L,
                    "serial",
                    new BigInteger("18446744073709551615"),
                    "loud",
                    0.5,
                    "headset",
                    true,
                    "with",
                    List.of("Alice", "Bob, Jr.")));

    private static final Layers LAYERS = new Layers(Map.of(
            "haze/jabber/home0",
            new Effective(
                    new Chosen(
                            List.of(StatusChoice.of("available", "")),
                            new Timed(
                                    List.of(StatusChoice.of("busy", "lunch")),
                                    Instant.parse("2026-01-01T12:00:00Z"),
                                    Duration.ofMinutes(45))),
                    null,
                    List.of(StatusChoice.of("away", "in a call"))),
            "demo/demo/me0",
            new Effective(new Chosen(List.of(ON_THE_PHONE), null), null, List.of(ON_THE_PHONE))));

    private static final List<Alert> ALERTS = List.of(
            new Alert(new ContactId("haze/jabber/home0", "alice@x"), "Alice = שלום\n#", Alert.Kind.AVAILABLE, true),
            new Alert(new ContactId("haze/jabber/home0", "bob@x"), "Bob", Alert.Kind.BACK, false),
            new Alert(new ContactId("haze/jabber/work0", "alice@x"), "", Alert.Kind.ONLINE, false));

    private static final ListState LIST = ListState.USUAL
            .withSort(SortOrder.LAST_CHANGE)
            .withGrouped(false)
            .withCompact(true)
            .withCollapsed(ListGroup.FAVOURITES, true)
            .withCollapsed(ListGroup.of("Work = \n" + "x".repeat(1_000)), true)
            .withCollapsed(ListGroup.of("work"), true)
            .withFavourite(new ContactId("haze/jabber/home0", "alice@x"), true)
            .withFavourite(new ContactId("haze/jabber/gone0", "שלום = @x"), true)
            .withLink(new ContactId("haze/jabber/home0", "alice@x"), new ContactId("haze/jabber/gone0", "שלום = @x"))
            .withLink(new ContactId("haze/jabber/home0", "alice@x"), new ContactId("haze/jabber/home0", "al\nice"))
            .withLink(
                    new ContactId("haze/jabber/home0", "bob@x"),
                    new ContactId("haze/jabber/work0", "b".repeat(10_000)));

    /** Before what it says of links. */
    private static final String LINKED =
            "version=1\nlist.sort=name\nlist.grouped=true\nlist.offline=true\nlist.compact=true\n";

    private static final State STATE = new State(
            CHOICES,
            Set.of("haze/jabber/work0", "haze/jabber/old0"),
            LAYERS,
            ALERTS,
            LIST,
            Optional.of(new WindowPlace(-20, 0, 500, 700)));

    @TempDir
    private Path temporary = Path.of("");

    private final List<String> warnings = new ArrayList<>();

    private Path folder() {
        return temporary.resolve("presence-applet");
    }

    private StateFile file() {
        return new StateFile(folder(), warnings::add);
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        file().write(new State(
                List.of(RecentChoice.once(StatusChoice.of("away", ""), 0)),
                Set.of("work"),
                Layers.NONE,
                ALERTS,
                ListState.USUAL,
                Optional.empty()));
        file().write(STATE);

        assertEquals(STATE, file().read());
        assertEquals(List.of(), warnings);
    }

    @Test
    void whatAnEarlierVersionWroteIsReadAsUsedOnceEach() throws IOException {
        file().write(STATE);
        Files.writeString(
                folder().resolve("state"),
                "version=1\nrecent.0.status=busy\nrecent.0.message=lunch\nrecent.1.status=away\nrecent.1.message=\n");

        assertEquals(
                new RecentChoices(List.of(StatusChoice.of("busy", "lunch"), StatusChoice.of("away", ""))).kept(),
                file().read().recent());
        assertEquals(List.of(), file().read().alerts());
        assertEquals(ListState.USUAL, file().read().list());
        assertEquals(List.of(), warnings);
    }

    @Test
    void linksOfOneAndLinksThatOverlapAreReadAsWhatTheyCanMean() throws IOException {
        file().write(STATE);
        Files.writeString(
                folder().resolve("state"),
                LINKED
                        + "list.link.0.0.account=home\nlist.link.0.0.contact=alone\n"
                        + "list.link.1.0.account=home\nlist.link.1.0.contact=ann\n"
                        + "list.link.1.1.account=work\nlist.link.1.1.contact=ann\n"
                        + "list.link.2.0.account=work\nlist.link.2.0.contact=ann\n"
                        + "list.link.2.1.account=home\nlist.link.2.1.contact=annie\n");

        ContactId ann = new ContactId("home", "ann");
        assertEquals(
                ContactLinks.NONE.with(ann, new ContactId("work", "ann")).with(ann, new ContactId("home", "annie")),
                file().read().list().links());
        assertEquals(List.of(), warnings);
    }

    @Test
    void nothingIsReadWhereNothingWasWritten() {
        assertEquals(State.NONE, file().read());
        assertFalse(Files.exists(folder()));
        assertEquals(List.of(), warnings);
    }

    @Test
    void whatWasAskedOnceIsNoMoreTheFirstTime() {
        assertTrue(file().firstTime("closing-explained"));
        assertFalse(file().firstTime("closing-explained"));
        assertTrue(file().firstTime("another"));
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        file().write(STATE);

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("state"))));
        try (Stream<Path> files = Files.list(folder())) {
            assertEquals(List.of(folder().resolve("state")), files.toList());
        }
    }

    @Test
    void damagedFileIsKeptAsideAndNamedOnce() throws IOException {
        for (String damaged : List.of(
                "",
                "recent.0.status=busy",
                "version=1\nrecent=\\u00zz",
                "version=1\nrecent.0.status=busy\nrecent.0.weight=much",
                "version=1\nalert.0.kind=sleeping\nalert.0.account=a\nalert.0.contact=c\nalert.0.name=n\nalert.0.once=true",
                "version=1\nalert.0.kind=back\nalert.0.account=a\nalert.0.name=n\nalert.0.once=true",
                "version=1\nlist.sort=weight",
                "version=1\nlist.sort=name\nlist.grouped=true",
                LINKED + "list.link.0.0.account=home",
                LINKED + "list.link.0.0.account=home\nlist.link.0.0.contact=a\nlist.link.0.1.account=home",
                "\0\1\2")) {
            warnings.clear();
            file().write(STATE);
            Files.writeString(folder().resolve("state"), damaged);

            assertEquals(State.NONE, file().read());
            assertEquals(State.NONE, file().read());

            Path aside = folder().resolve("state.damaged");
            assertEquals(damaged, Files.readString(aside));
            assertEquals(
                    List.of("the saved state could not be understood and was kept as " + aside
                            + "; starting without it"),
                    warnings);
        }
    }

    @Test
    void whereItCannotBeWrittenThatIsSaidOnce() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");

        StateFile file = file();
        file.write(STATE);
        file.write(State.NONE);

        assertEquals("a file where the folder should be", Files.readString(folder()));
        assertEquals(
                List.of("what you choose cannot be kept in " + folder()
                        + "; your status, what is set for a time and whom"
                        + " you are to be told of last until the program ends. Make that folder writable"),
                warnings);
    }
}
