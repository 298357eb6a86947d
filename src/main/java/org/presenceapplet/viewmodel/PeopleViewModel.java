package org.presenceapplet.viewmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ContactPort;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.presence.Timer;

/** What can be done with the contact list: answering those who ask, and the form to add or change somebody. */
public final class PeopleViewModel {
    /** Nothing takes back what the person who asked has been told, so an answer waits that long to be sent. */
    static final Duration TIME_TO_UNDO = Duration.ofSeconds(8);

    private final ContactPort port;
    private final Executor javaFx;
    private final Timer timer;
    private final Runnable changed;

    private final ObservableList<RequestItem> requests = FXCollections.observableArrayList();
    private final ObservableList<RequestItem> readOnlyRequests = FXCollections.unmodifiableObservableList(requests);
    private final ReadOnlyObjectWrapper<@Nullable ContactFormViewModel> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canAdd = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable PendingAnswer> pending = new ReadOnlyObjectWrapper<>();
    /** Those who have been answered, for as long as the connection has not said so. */
    private final Set<ContactId> answered = new HashSet<>();

    private CompletionStage<Void> sent = CompletableFuture.completedFuture(null);
    private boolean held;
    private Roster shown = Roster.EMPTY;

    /** @param changed asks for the window to be brought up to date */
    PeopleViewModel(ContactPort port, Executor javaFx, Timer timer, Runnable changed) {
        this.port = port;
        this.javaFx = javaFx;
        this.timer = timer;
        this.changed = changed;
    }

    /** Who asks to see the user and has no answer yet, in the order of their names. */
    public ObservableList<RequestItem> requests() {
        return readOnlyRequests;
    }

    /** The form that is open; null where none is. */
    public ReadOnlyObjectProperty<@Nullable ContactFormViewModel> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Whether some account lets somebody be added. */
    public ReadOnlyBooleanProperty canAddProperty() {
        return canAdd.getReadOnlyProperty();
    }

    /** Lets nobody come or go among those who ask for as long as somebody aims at something. */
    public void setHeld(boolean nowHeld) {
        if (held != nowHeld) {
            held = nowHeld;
            changed.run();
        }
    }

    /** Opens the form to add somebody; nothing where no account can. */
    public void add() {
        List<Account> accounts = accountsToAddTo();
        if (!accounts.isEmpty()) {
            form.set(ContactFormViewModel.toAdd(port, javaFx, this::close, accounts, shown));
        }
    }

    /** What can be done with somebody now, in the order to offer it. */
    public List<ContactAction> actions(Person person) {
        return ContactAction.of(person).toList();
    }

    /** Opens the form that does it. */
    public void begin(ContactAction action, Person person) {
        form.set(ContactFormViewModel.toDo(port, javaFx, this::close, action, person, shown));
    }

    public void back() {
        form.set(null);
    }

    /** The last answer, for as long as it can be taken back; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable PendingAnswer> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** Lets the person see the user, unless that is taken back. */
    public void accept(RequestItem item) {
        answerSoon(item, true);
    }

    /** Does not let the person see the user, unless that is taken back. */
    public void refuse(RequestItem item) {
        answerSoon(item, false);
    }

    /** At once: whoever blocks somebody has been asked before. */
    public void block(RequestItem item) {
        var unused = sendPending();
        send(item, port::block);
    }

    /** Takes the last answer back, as if it had not been given. */
    public void undo() {
        if (putBack()) {
            changed.run();
        }
    }

    /**
     * Sends what could be taken back until now, since nobody is there any more to do that.
     *
     * @return done when the last answer has reached the connection, or failed
     */
    CompletionStage<Void> sendPending() {
        PendingAnswer last = pending.get();
        if (last != null) {
            pending.set(null);
            send(last.item(), last.accepted() ? port::accept : port::refuse);
        }
        return sent;
    }

    private void answerSoon(RequestItem item, boolean accepted) {
        var unused = sendPending();
        PendingAnswer answer = new PendingAnswer(item, accepted, requests.indexOf(item));
        answered.add(item.id());
        pending.set(answer);
        requests.remove(item);
        timer.after(
                TIME_TO_UNDO,
                () -> javaFx.execute(() -> {
                    if (pending.get() == answer) {
                        var unusedToo = sendPending();
                    }
                }));
    }

    /** Whether there was something to take back. */
    private boolean putBack() {
        PendingAnswer last = pending.get();
        if (last == null) {
            return false;
        }
        pending.set(null);
        answered.remove(last.item().id());
        requests.add(Math.min(last.place(), requests.size()), last.item());
        return true;
    }

    private void send(RequestItem item, Function<ContactId, CompletionStage<Void>> answer) {
        item.begin();
        sent = answer.apply(item.id());
        var unused = sent.whenCompleteAsync((nothing, failure) -> end(item, failure), javaFx);
    }

    private void end(RequestItem item, @Nullable Throwable failure) {
        item.end(failure == null ? "" : ContactErrorText.of(failure));
        if (failure == null) {
            answered.add(item.id());
            requests.remove(item);
        } else {
            answered.remove(item.id());
            if (!requests.contains(item)) {
                requests.add(0, item);
            }
        }
        changed.run();
    }

    /** On the JavaFX thread. */
    void show(Roster roster, List<Person> asking) {
        shown = roster;
        canAdd.set(!accountsToAddTo().isEmpty());
        ContactFormViewModel open = form.get();
        if (open != null) {
            open.show(roster);
        }
        showRequests(asking);
    }

    private void showRequests(List<Person> asking) {
        Map<ContactId, Person> now = asking.stream()
                .collect(Collectors.toMap(person -> person.contact().id(), person -> person));
        PendingAnswer last = pending.get();
        if (last != null && !now.containsKey(last.item().id())) {
            // There is nothing to answer any more.
            putBack();
        }
        answered.retainAll(now.keySet());
        now.keySet().removeAll(answered);
        List<RequestItem> items = new ArrayList<>();
        for (RequestItem item : requests) {
            Person person = now.remove(item.id());
            if (person != null) {
                item.show(person);
                items.add(item);
            } else if (held) {
                item.withdraw();
                items.add(item);
            }
        }
        if (!held) {
            asking.stream()
                    .filter(person -> now.containsKey(person.contact().id()))
                    .map(person -> new RequestItem(person, shown.accounts().size() > 1))
                    .forEach(items::add);
        }
        if (!items.equals(requests)) {
            requests.setAll(items);
        }
    }

    /** Everybody who waits for an answer that can be given now. */
    static List<Person> asking(Roster roster) {
        return roster.contacts().stream()
                .filter(contact -> contact.details().isAsking())
                .flatMap(contact -> roster
                        .account(contact.id().account())
                        .filter(Account::isConnected)
                        .map(account -> new Person(contact, account))
                        .stream())
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** The roster without those who are only there because they ask. */
    static Roster listed(Roster roster) {
        return roster.contacts().stream().anyMatch(contact -> contact.isStrangerAsking())
                ? new Roster(
                        roster.accounts(),
                        roster.contacts().stream()
                                .filter(contact -> !contact.isStrangerAsking())
                                .toList())
                : roster;
    }

    private List<Account> accountsToAddTo() {
        return shown.accounts().stream()
                .filter(account ->
                        account.isConnected() && account.offer().roster().contains(RosterAbility.CHANGE))
                .toList();
    }

    /** A form that is done closes itself, unless the user was faster. */
    private void close(ContactFormViewModel formDone) {
        if (form.get() == formDone) {
            back();
        }
    }
}
