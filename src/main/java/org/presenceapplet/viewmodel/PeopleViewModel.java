package org.presenceapplet.viewmodel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** What can be done with the contact list: answering those who ask, and the form to add or change somebody. */
public final class PeopleViewModel {
    private final ContactPort port;
    private final Executor javaFx;
    private final Runnable changed;

    private final ObservableList<RequestItem> requests = FXCollections.observableArrayList();
    private final ObservableList<RequestItem> readOnlyRequests = FXCollections.unmodifiableObservableList(requests);
    private final ReadOnlyObjectWrapper<@Nullable ContactFormViewModel> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canAdd = new ReadOnlyBooleanWrapper();
    /** Those whose answer has arrived, for as long as the connection has not said so. */
    private final Set<ContactId> answered = new HashSet<>();

    private boolean held;
    private Roster shown = Roster.EMPTY;

    /** @param changed asks for the window to be brought up to date */
    PeopleViewModel(ContactPort port, Executor javaFx, Runnable changed) {
        this.port = port;
        this.javaFx = javaFx;
        this.changed = changed;
    }

    /** Who asks to see the user, the first to ask first. */
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

    public void accept(RequestItem item) {
        answer(item, port::accept);
    }

    public void refuse(RequestItem item) {
        answer(item, port::refuse);
    }

    public void block(RequestItem item) {
        answer(item, port::block);
    }

    private void answer(RequestItem item, Function<ContactId, CompletionStage<Void>> answer) {
        item.begin();
        answer.apply(item.id())
                .whenCompleteAsync(
                        (nothing, failure) -> {
                            item.end(failure == null ? "" : ContactErrorText.of(failure));
                            if (failure == null) {
                                answered.add(item.id());
                                requests.remove(item);
                            }
                            changed.run();
                        },
                        javaFx);
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
