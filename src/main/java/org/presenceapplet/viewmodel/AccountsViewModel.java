package org.presenceapplet.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.WellKnownStatus;

/** The accounts page: each account and what can be done about it, and the form to add or edit one. */
public final class AccountsViewModel {
    private final AccountPort port;
    private final PresenceEngine engine;
    private final Executor javaFx;
    private final Runnable changed;

    private final ObservableList<AccountItem> items = FXCollections.observableArrayList();
    private final ObservableList<AccountItem> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyBooleanWrapper listOpen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable AccountFormViewModel> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper();

    private volatile boolean isAvailable;
    private volatile Map<String, String> failures = Map.of();
    private List<Account> shown = List.of();

    /** @param changed asks for the window to be brought up to date */
    AccountsViewModel(AccountPort port, PresenceEngine engine, Executor javaFx, Runnable changed) {
        this.port = port;
        this.engine = engine;
        this.javaFx = javaFx;
        this.changed = changed;
    }

    public ObservableList<AccountItem> items() {
        return readOnlyItems;
    }

    /** Whether the list of accounts is open; a form may be open over it. */
    public ReadOnlyBooleanProperty listOpenProperty() {
        return listOpen.getReadOnlyProperty();
    }

    /** The form that is open; null where none is. */
    public ReadOnlyObjectProperty<@Nullable AccountFormViewModel> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Whether there is an account manager, so that accounts can be added. */
    public ReadOnlyBooleanProperty availableProperty() {
        return available.getReadOnlyProperty();
    }

    public void open() {
        askWhetherAvailable();
        listOpen.set(true);
    }

    /** Closes what was opened last: the form, else the list. */
    public void back() {
        AccountFormViewModel last = form.get();
        if (last == null) {
            items.forEach(item -> item.removingProperty().set(false));
            listOpen.set(false);
        } else {
            last.forgetSecrets();
            form.set(null);
        }
    }

    /** Opens an empty form. */
    public void add() {
        openForm(AccountFormViewModel.toAdd(port, javaFx, this::close));
    }

    /** Opens the form of an account. */
    public void edit(AccountItem item) {
        edit(item.id(), "");
    }

    /** Whether an account may connect at all. */
    public void setEnabled(AccountItem item, boolean enabled) {
        item.begin();
        item.wishEnabled(enabled);
        end(item, port.setEnabled(item.id(), enabled));
    }

    /** Removes an account for good; nobody is asked again. */
    public void remove(AccountItem item) {
        item.removingProperty().set(false);
        item.begin();
        end(item, port.remove(item.id()));
    }

    /** Does what a notice or the page offers; nothing where the account is gone by now. */
    public void perform(AccountAction action) {
        String id = action.account();
        item(id).ifPresent(item -> {
            switch (action.kind()) {
                case EDIT_PASSWORD -> edit(id, AccountField.PASSWORD);
                case EDIT -> edit(id, "");
                case RETRY -> {
                    item.begin();
                    end(item, port.reconnect(id));
                }
                case CONNECT -> {
                    item.begin();
                    endWithOutcome(item, engine.connect(id));
                }
                case CANCEL, GO_OFFLINE -> {
                    item.begin();
                    endWithOutcome(item, engine.set(StatusChoice.of(WellKnownStatus.OFFLINE, ""), id));
                }
            }
        });
    }

    /** From any thread: looks again whether there is an account manager. */
    void askWhetherAvailable() {
        port.isAvailable().whenComplete((there, failure) -> {
            boolean now = failure == null && there;
            if (now != isAvailable) {
                isAvailable = now;
                changed.run();
            }
        });
    }

    /** From any thread: what {@link #availableProperty()} is to be. */
    boolean isAvailable() {
        return isAvailable;
    }

    /** From any thread: why the last thing asked of an account failed, by its identifier. */
    Map<String, String> failures() {
        return failures;
    }

    void show(List<Account> accounts, boolean nowAvailable) {
        available.set(nowAvailable);
        List<AccountItem> now = new ArrayList<>();
        for (Account account : accounts) {
            Optional<AccountItem> known = item(account.id());
            known.ifPresent(item -> item.show(account));
            now.add(known.orElseGet(() -> new AccountItem(account)));
        }
        if (!now.equals(items)) {
            items.setAll(now);
        }
        shown = accounts;
        rememberFailures();
        AccountFormViewModel open = form.get();
        if (open != null) {
            open.accountsChanged(accounts);
        }
    }

    private void edit(String id, String focus) {
        shown.stream()
                .filter(account -> account.id().equals(id) && account.managedOrNull() != null)
                .findFirst()
                .ifPresent(account -> openForm(AccountFormViewModel.toEdit(port, javaFx, this::close, account, focus)));
    }

    private void openForm(AccountFormViewModel newForm) {
        AccountFormViewModel before = form.get();
        if (before != null) {
            before.forgetSecrets();
        }
        form.set(newForm);
        newForm.load();
    }

    /** A form that is done closes itself, unless the user was faster. */
    private void close(AccountFormViewModel done) {
        if (form.get() == done) {
            back();
        }
    }

    private Optional<AccountItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private void end(AccountItem item, CompletionStage<Void> answer) {
        answer.whenCompleteAsync(
                (nothing, failure) -> end(item, failure == null ? "" : AccountErrorText.of(failure)), javaFx);
    }

    private void endWithOutcome(AccountItem item, CompletionStage<List<Outcome>> answer) {
        answer.whenCompleteAsync(
                (outcomes, failure) ->
                        end(item, failure == null ? AccountErrorText.of(outcomes) : AccountErrorText.of(failure)),
                javaFx);
    }

    private void end(AccountItem item, String error) {
        item.end(error);
        rememberFailures();
        changed.run();
    }

    private void rememberFailures() {
        failures = items.stream()
                .filter(other -> !other.errorProperty().get().isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        AccountItem::id, other -> other.errorProperty().get()));
    }
}
