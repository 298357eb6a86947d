package org.presenceapplet.viewmodel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.AccountDraft;
import org.presenceapplet.presence.AccountPort;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.ProtocolParameter;
import org.presenceapplet.presence.Texts;

/**
 * The form that adds or edits one account, made of what its protocol declares. Passwords stand in their fields until the
 * account manager has taken them or the form is closed. All methods are called on the JavaFX thread.
 */
public final class AccountFormViewModel {
    private static final String PREFERRED = "jabber";

    private final AccountPort port;
    private final Executor javaFx;
    private final Consumer<AccountFormViewModel> onDone;
    private final @Nullable Account editedOrNull;
    private final String focus;

    private final ObservableList<Protocol> protocols = FXCollections.observableArrayList();
    private final ObservableList<Protocol> readOnlyProtocols = FXCollections.unmodifiableObservableList(protocols);
    private final ObjectProperty<@Nullable Protocol> protocol = new SimpleObjectProperty<>();
    private final StringProperty displayName = new SimpleStringProperty("");
    private final BooleanProperty advancedOpen = new SimpleBooleanProperty();
    private final ObservableList<AccountField> fields = FXCollections.observableArrayList();
    private final ObservableList<AccountField> readOnlyFields = FXCollections.unmodifiableObservableList(fields);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canSubmit = new ReadOnlyBooleanWrapper();

    private Map<String, Object> told = Map.of();
    private boolean gone;

    /** A form for a new account; {@link #load} fills it. */
    static AccountFormViewModel toAdd(AccountPort port, Executor javaFx, Consumer<AccountFormViewModel> onDone) {
        return new AccountFormViewModel(port, javaFx, onDone, null, "");
    }

    /** A form for an account that an account manager keeps, beginning at the field of this name. */
    static AccountFormViewModel toEdit(
            AccountPort port, Executor javaFx, Consumer<AccountFormViewModel> onDone, Account account, String focus) {
        return new AccountFormViewModel(port, javaFx, onDone, account, focus);
    }

    private AccountFormViewModel(
            AccountPort port,
            Executor javaFx,
            Consumer<AccountFormViewModel> onDone,
            @Nullable Account editedOrNull,
            String focus) {
        this.port = port;
        this.javaFx = javaFx;
        this.onDone = onDone;
        this.editedOrNull = editedOrNull;
        this.focus = focus;
        protocol.subscribe(this::makeFields);
        if (editedOrNull != null) {
            displayName.set(DisplayText.oneLine(editedOrNull.name()));
        }
    }

    public String title() {
        return editedOrNull == null
                ? Texts.text("form.add.title")
                : Texts.text("form.edit.title", DisplayText.oneLine(editedOrNull.name()));
    }

    /** What the button is called that sends the form. */
    public String submitText() {
        return Texts.text(editedOrNull == null ? "form.add.submit" : "form.edit.submit");
    }

    /** Whether the protocol can be chosen: it cannot be changed later. */
    public boolean isAdding() {
        return editedOrNull == null;
    }

    public ObservableList<Protocol> protocols() {
        return readOnlyProtocols;
    }

    /** What account it is; null while it is not known which there are. Another choice makes other fields. */
    public ObjectProperty<@Nullable Protocol> protocolProperty() {
        return protocol;
    }

    /** What people call a protocol, with its manager's name where several speak the same. */
    public String nameOf(Protocol choice) {
        String name = DisplayText.oneLine(choice.displayName());
        boolean several = protocols.stream()
                        .filter(other ->
                                DisplayText.oneLine(other.displayName()).equals(name))
                        .count()
                > 1;
        return several ? Texts.text("form.protocol.by", name, DisplayText.oneLine(choice.manager())) : name;
    }

    /** What to call the account; empty for a new one that goes by its address. */
    public StringProperty displayNameProperty() {
        return displayName;
    }

    /** The few that everybody fills in. */
    public List<AccountField> basicFields() {
        return fields.stream().filter(AccountField::isBasic).toList();
    }

    public List<AccountField> advancedFields() {
        return fields.stream().filter(field -> !field.isBasic()).toList();
    }

    /** The basic and the advanced fields; they change all at once. */
    public ObservableList<AccountField> fields() {
        return readOnlyFields;
    }

    /** Which field to begin with; the first where there is none of this name. */
    public String focus() {
        return focus;
    }

    /** Whether the advanced fields are shown. */
    public BooleanProperty advancedOpenProperty() {
        return advancedOpen;
    }

    /** What is being waited for, in words; empty where nothing is. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What went wrong with the form as a whole, and what to do; empty where nothing did. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canSubmitProperty() {
        return canSubmit.getReadOnlyProperty();
    }

    /** Asks which protocols there are, and what the account has been told. */
    void load() {
        progress.set(Texts.text("form.loading"));
        CompletionStage<Map<String, Object>> parameters =
                editedOrNull == null ? CompletableFuture.completedFuture(Map.of()) : port.parameters(editedOrNull.id());
        port.protocols().thenCombine(parameters, Loaded::new).whenCompleteAsync(this::loaded, javaFx);
    }

    private record Loaded(List<Protocol> protocols, Map<String, Object> told) {
        /** What an account has been told is nothing for a log. */
        @Override
        public String toString() {
            return "Loaded";
        }
    }

    private void loaded(@Nullable Loaded loaded, @Nullable Throwable failure) {
        progress.set("");
        if (loaded == null) {
            error.set(failure == null ? "" : AccountErrorText.of(failure));
            return;
        }
        told = loaded.told();
        protocols.setAll(loaded.protocols().stream()
                .sorted(Comparator.comparing((Protocol choice) -> !choice.name().equals(PREFERRED))
                        .thenComparing(Protocol::displayName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Protocol::manager))
                .toList());
        Optional<Protocol> chosen =
                protocols.stream().filter(this::isOfTheAccount).findFirst();
        protocol.set(chosen.orElse(null));
        if (chosen.isEmpty()) {
            error.set(
                    editedOrNull == null
                            ? Texts.text("form.noProtocols")
                            : Texts.text(
                                    "form.noManager",
                                    managed()
                                            .map(Managed::manager)
                                            .map(DisplayText::oneLine)
                                            .orElse("")));
        }
        canSubmit.set(chosen.isPresent() && !gone);
    }

    private boolean isOfTheAccount(Protocol choice) {
        return editedOrNull == null
                || managed()
                        .filter(managed -> managed.manager().equals(choice.manager()))
                        .filter(managed -> managed.protocol().equals(choice.name()))
                        .isPresent();
    }

    private Optional<Managed> managed() {
        return Optional.ofNullable(editedOrNull).flatMap(Account::managed);
    }

    private void makeFields(@Nullable Protocol chosen) {
        forgetSecrets();
        error.set("");
        fields.setAll(
                chosen == null
                        ? List.of()
                        : chosen.parameters().stream()
                                .map(parameter -> field(chosen, parameter))
                                .sorted(Comparator.comparingInt(AccountField::rank))
                                .toList());
    }

    private AccountField field(Protocol chosen, ProtocolParameter parameter) {
        return editedOrNull == null
                ? AccountField.toAdd(chosen.name(), parameter)
                : AccountField.toEdit(chosen.name(), parameter, told.get(parameter.name()));
    }

    /** Sends the form where it is filled in right; says what is wrong otherwise, where it is wrong. */
    public void submit() {
        Protocol chosen = protocol.get();
        if (!canSubmit.get() || chosen == null) {
            return;
        }
        error.set("");
        Optional<AccountDraft> draft = draft();
        if (draft.isEmpty()) {
            openAdvancedWhereWrong();
            return;
        }
        if (editedOrNull != null && changesNothing(draft.get())) {
            onDone.accept(this);
            return;
        }
        canSubmit.set(false);
        progress.set(Texts.text(editedOrNull == null ? "form.adding" : "form.saving"));
        CompletionStage<?> answer = editedOrNull == null
                ? port.create(chosen.manager(), chosen.name(), draft.get())
                : port.update(editedOrNull.id(), draft.get());
        answer.whenCompleteAsync((done, failure) -> answered(failure), javaFx);
    }

    private Optional<AccountDraft> draft() {
        Map<String, Object> parameters = new HashMap<>();
        Set<String> unset = new HashSet<>();
        boolean right = true;
        for (AccountField field : fields) {
            AccountField.Change change = field.change();
            if (change instanceof AccountField.Change.Set set) {
                parameters.put(field.name(), set.value());
            } else if (change instanceof AccountField.Change.Unset) {
                unset.add(field.name());
            }
            right &= !(change instanceof AccountField.Change.Wrong);
        }
        return right ? Optional.of(new AccountDraft(changedName(), parameters, unset)) : Optional.empty();
    }

    private static boolean changesNothing(AccountDraft draft) {
        return draft.displayName().isEmpty()
                && draft.parameters().isEmpty()
                && draft.unset().isEmpty();
    }

    /** Empty where it is to be called as before. */
    private String changedName() {
        String name = displayName.get().strip();
        boolean same = editedOrNull != null && name.equals(DisplayText.oneLine(editedOrNull.name()));
        return same ? "" : name;
    }

    private void answered(@Nullable Throwable failure) {
        progress.set("");
        canSubmit.set(!gone);
        if (failure == null) {
            forgetSecrets();
            onDone.accept(this);
        } else if (!gone) {
            refused(new FormRefusal(AccountErrorText.cause(failure), List.copyOf(fields)));
        }
    }

    private void refused(FormRefusal refusal) {
        refusal.culprit()
                .ifPresentOrElse(field -> field.setError(refusal.sentence()), () -> error.set(refusal.sentence()));
        openAdvancedWhereWrong();
    }

    private void openAdvancedWhereWrong() {
        boolean wrong = advancedFields().stream()
                .anyMatch(field -> !field.errorProperty().get().isEmpty());
        advancedOpen.set(advancedOpen.get() || wrong);
    }

    /** Says so where the account that is being edited has gone. */
    void accountsChanged(List<Account> accounts) {
        if (editedOrNull != null && !gone && accounts.stream().noneMatch(this::isStillTheEdited)) {
            gone = true;
            forgetSecrets();
            progress.set("");
            canSubmit.set(false);
            error.set(Texts.text("form.gone"));
        }
    }

    private boolean isStillTheEdited(Account account) {
        return editedOrNull != null
                && account.id().equals(editedOrNull.id())
                && account.managed().isPresent();
    }

    void forgetSecrets() {
        fields.forEach(AccountField::forgetSecret);
    }
}
