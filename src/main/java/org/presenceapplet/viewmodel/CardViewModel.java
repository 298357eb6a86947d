package org.presenceapplet.viewmodel;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ContactLinks;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.PresenceException;
import org.presenceapplet.presence.PresenceHistory;
import org.presenceapplet.presence.PresencePort;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.Texts;

/** The card of somebody, up to date for as long as it is open. Public methods are called on the JavaFX thread. */
public final class CardViewModel {
    private static final Set<String> EXPLAINED = Set.of(
            "PermissionDenied",
            "NotAvailable",
            "NotImplemented",
            "Disconnected",
            "NetworkError",
            "InvalidHandle",
            "NoReply");

    private final PresencePort port;
    private final PresenceHistory history;
    private final Clock clock;
    private final Executor javaFx;

    private final ReadOnlyObjectWrapper<@Nullable CardContent> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper gone = new ReadOnlyStringWrapper("");

    private volatile @Nullable ContactId shown;
    /** Tells an answer to a question of this card from one to a question of an earlier one. */
    private int opened;

    /** @param javaFx the JavaFX thread, {@link FxPublisher#javaFxThread()} */
    public CardViewModel(PresencePort port, PresenceHistory history, Clock clock, Executor javaFx) {
        this.port = port;
        this.history = history;
        this.clock = clock;
        this.javaFx = javaFx;
    }

    /** What is to be shown; null while there is no card. */
    public ReadOnlyObjectProperty<@Nullable CardContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Whether a question is on its way. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** What came of what was done last, in a sentence; empty where there is nothing to say. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** That there is nobody to show any more, in a sentence; empty while there is. */
    public ReadOnlyStringProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }

    /** Shows this person from now on, in place of any other. */
    public void open(Person person) {
        opened++;
        shown = person.contact().id();
        asking.set(false);
        notice.set("");
        gone.set("");
        content.set(CardContent.of(person, history, clock.instant(), clock.getZone()));
    }

    public void close() {
        opened++;
        shown = null;
        asking.set(false);
        gone.set("");
        content.set(null);
    }

    /** Asks what the contact shows ({@code RequestPresence}); of several those whose accounts are connected. */
    public void ask() {
        CardContent asked = content.get();
        if (asked == null || asking.get()) {
            return;
        }
        int question = opened;
        asking.set(true);
        notice.set(Texts.text("card.asking"));
        List<Person> connected = asked.person().addresses().stream()
                .filter(address -> address.account().isConnected())
                .toList();
        List<Person> addresses =
                connected.isEmpty() ? List.of(asked.person().addresses().get(0)) : connected;
        List<CompletableFuture<String>> answers =
                addresses.stream().map(this::askOne).toList();
        var unused = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenRunAsync(
                        () -> {
                            if (question == opened) {
                                asking.set(false);
                                notice.set(answers.stream()
                                        .map(CompletableFuture::join)
                                        .filter(refusal -> !refusal.isEmpty())
                                        .findFirst()
                                        .orElseGet(() -> Texts.text("card.asked")));
                            }
                        },
                        javaFx);
    }

    /** Completes with why not; with nothing where the question was taken. */
    private CompletableFuture<String> askOne(Person address) {
        return port.requestPresence(List.of(address.contact().id()))
                .handle((done, failure) -> failure == null ? "" : refusal(failure, address))
                .toCompletableFuture();
    }

    /** The identifier was copied. */
    public void copied() {
        notice.set(Texts.text("card.copied"));
    }

    /** Off the JavaFX thread: what to do on it for the card to be up to date. */
    Runnable prepare(Roster roster, ContactLinks links, Instant now) {
        ContactId id = shown;
        if (id == null) {
            return () -> {};
        }
        Optional<CardContent> newest = Person.of(roster, links.membersOf(id))
                .map(person -> CardContent.of(person, history, now, clock.getZone()));
        return () -> {
            if (id.equals(shown)) {
                newest.ifPresentOrElse(this::show, this::showGone);
            }
        };
    }

    private void show(CardContent newest) {
        gone.set("");
        content.set(newest);
    }

    private void showGone() {
        CardContent last = content.get();
        if (last != null) {
            gone.set(Texts.text("card.gone", last.person().name()));
        }
    }

    private static String refusal(Throwable failure, Person person) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (!(cause instanceof PresenceException why)) {
            return Texts.text("card.ask.failed");
        }
        return EXPLAINED.contains(why.errorName())
                ? Texts.text(
                        "card.ask." + why.errorName(),
                        person.name(),
                        DisplayText.oneLine(person.account().name()))
                : Texts.text("card.ask.refused", why.sentence());
    }
}
