package org.presenceapplet.viewmodel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ContactPort;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.presence.Subscription;
import org.presenceapplet.presence.Texts;

/** The form that adds somebody, or does something with a contact after asking for what it takes. */
public final class ContactFormViewModel {
    private final ContactPort port;
    private final Executor javaFx;
    private final Consumer<ContactFormViewModel> done;
    private final @Nullable Person person;
    private final ContactAction action;
    private final List<Account> accounts;

    private final ObjectProperty<@Nullable Account> account = new SimpleObjectProperty<>();
    private final StringProperty identifier = new SimpleStringProperty("");
    private final StringProperty message = new SimpleStringProperty("");
    private final StringProperty alias = new SimpleStringProperty("");
    private final GroupChoices groups = new GroupChoices();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canSubmit = new ReadOnlyBooleanWrapper(true);

    private Roster roster;
    private boolean gone;

    private ContactFormViewModel(
            ContactPort port,
            Executor javaFx,
            Consumer<ContactFormViewModel> done,
            @Nullable Person person,
            ContactAction action,
            List<Account> accounts,
            Roster roster) {
        this.port = port;
        this.javaFx = javaFx;
        this.done = done;
        this.person = person;
        this.action = action;
        this.accounts = accounts;
        this.roster = roster;
        account.set(accounts.isEmpty() ? null : accounts.get(0));
        if (person != null) {
            identifier.set(DisplayText.oneLine(person.contact().id().identifier()));
            alias.set(person.name());
        }
        account.subscribe(this::offerGroups);
    }

    /** To add somebody to one of these accounts. */
    static ContactFormViewModel toAdd(
            ContactPort port,
            Executor javaFx,
            Consumer<ContactFormViewModel> done,
            List<Account> accounts,
            Roster roster) {
        return new ContactFormViewModel(port, javaFx, done, null, ContactAction.ASK, accounts, roster);
    }

    /** To do something with somebody. */
    static ContactFormViewModel toDo(
            ContactPort port,
            Executor javaFx,
            Consumer<ContactFormViewModel> done,
            ContactAction action,
            Person person,
            Roster roster) {
        return new ContactFormViewModel(port, javaFx, done, person, action, List.of(person.account()), roster);
    }

    /** What it is for; {@link ContactAction#ASK} also where somebody is added. */
    public ContactAction action() {
        return action;
    }

    public boolean isAdding() {
        return person == null;
    }

    /** The accounts that can do it. */
    public List<Account> accounts() {
        return accounts;
    }

    public static String nameOf(Account choice) {
        return DisplayText.oneLine(choice.name());
    }

    /** Such as "Rename Alice Anders". */
    public String title() {
        return person == null ? Texts.text("contact.add.title") : Texts.text(key("title"), person.name());
    }

    /** Whom it is about, which the name alone may not tell; empty where somebody is added. */
    public String subject() {
        return person == null ? "" : person.address();
    }

    /** What happens then, in a sentence or two; empty where the fields say that. */
    public String explanation() {
        return switch (action) {
            case RENAME, GROUP -> "";
            case ASK -> Texts.text("contact.ask.explanation");
            case CANCEL, BLOCK, UNBLOCK, REMOVE -> Texts.text(key("explanation"), name());
        };
    }

    public String submitText() {
        return Texts.text(key("submit"));
    }

    public ObjectProperty<@Nullable Account> accountProperty() {
        return account;
    }

    public StringProperty identifierProperty() {
        return identifier;
    }

    /** What the person reads; only where {@link #usesMessage}. */
    public StringProperty messageProperty() {
        return message;
    }

    /** The new name. */
    public StringProperty aliasProperty() {
        return alias;
    }

    /** Only where {@link #usesGroups}. */
    public GroupChoices groups() {
        return groups;
    }

    public boolean usesMessage() {
        return action == ContactAction.ASK && can(RosterAbility.MESSAGE);
    }

    public boolean usesGroups() {
        return (action == ContactAction.GROUP || isAdding()) && can(RosterAbility.GROUP);
    }

    /** Why it did not work. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canSubmitProperty() {
        return canSubmit.getReadOnlyProperty();
    }

    public void submit() {
        Account to = account.get();
        if (!canSubmit.get() || to == null) {
            return;
        }
        String complaint = complaint(to);
        error.set(complaint);
        if (complaint.isEmpty()) {
            canSubmit.set(false);
            send(to).whenCompleteAsync((nothing, failure) -> end(failure), javaFx);
        }
    }

    private CompletionStage<Void> send(Account to) {
        ContactId id = person == null
                ? new ContactId(to.id(), wanted())
                : person.contact().id();
        return switch (action) {
            case RENAME -> port.rename(id, alias.get().strip());
            case GROUP -> port.setGroups(id, groups.chosen());
            case ASK ->
                port.add(
                        id.account(), id.identifier(), message.get().strip(), isAdding() ? groups.chosen() : List.of());
            case CANCEL -> port.cancelRequest(id);
            case BLOCK -> port.block(id);
            case UNBLOCK -> port.unblock(id);
            case REMOVE -> port.remove(id);
        };
    }

    private String complaint(Account to) {
        if (action == ContactAction.RENAME && alias.get().isBlank()) {
            return Texts.text("contact.rename.empty");
        }
        if (!isAdding()) {
            return "";
        }
        if (wanted().isEmpty()) {
            return Texts.text("contact.add.empty");
        }
        Optional<Contact> known = roster.contact(new ContactId(to.id(), wanted()));
        if (known.filter(contact -> contact.subscription() == Subscription.YES).isPresent()) {
            return Texts.text(
                    "contact.add.known", DisplayText.oneLine(known.get().alias()));
        }
        return known.filter(contact -> contact.subscription() == Subscription.ASK)
                        .isPresent()
                ? Texts.text("contact.add.waiting")
                : "";
    }

    private String wanted() {
        return identifier.get().strip();
    }

    private void end(@Nullable Throwable failure) {
        if (failure == null) {
            done.accept(this);
        } else {
            error.set(ContactErrorText.of(failure));
            canSubmit.set(!gone);
        }
    }

    /** What is known has changed; whom the form is about may be gone. */
    void show(Roster now) {
        roster = now;
        boolean nowGone = person != null && now.contact(person.contact().id()).isEmpty();
        if (nowGone && !gone && canSubmit.get()) {
            error.set(Texts.text("contact.error.DoesNotExist"));
            canSubmit.set(false);
        }
        gone = nowGone;
    }

    private void offerGroups(@Nullable Account of) {
        if (of != null && (isAdding() || action == ContactAction.GROUP)) {
            List<String> known = roster.contacts().stream()
                    .filter(contact -> contact.id().account().equals(of.id()))
                    .flatMap(contact -> contact.groups().stream())
                    .distinct()
                    .toList();
            groups.offer(
                    known, person == null ? List.of() : person.contact().groups(), can(RosterAbility.SEVERAL_GROUPS));
        }
    }

    private boolean can(RosterAbility ability) {
        Account of = account.get();
        return of != null && of.offer().roster().contains(ability);
    }

    private String name() {
        return Objects.requireNonNull(person).name();
    }

    private String key(String part) {
        return "contact." + action.word() + "." + part;
    }
}
