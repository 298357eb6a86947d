package org.presenceapplet.viewmodel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.presence.Texts;

/** Somebody who asks to see when the user is there. */
public final class RequestItem {
    /** What the user is asked before it is done, for it cannot be undone in the same place. */
    public enum Question {
        NONE,
        BLOCK
    }

    private final ContactId id;
    private final boolean severalAccounts;
    private final ReadOnlyObjectWrapper<Person> person;
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(Question.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper withdrawn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /** @param severalAccounts whether it must be said which account is meant */
    RequestItem(Person person, boolean severalAccounts) {
        this.severalAccounts = severalAccounts;
        this.id = person.contact().id();
        this.person = new ReadOnlyObjectWrapper<>(person);
    }

    public ContactId id() {
        return id;
    }

    public ReadOnlyObjectProperty<Person> personProperty() {
        return person.getReadOnlyProperty();
    }

    /** The address, which the person cannot invent; empty where the name is that already. */
    public String identifier() {
        String identifier = DisplayText.oneLine(id.identifier());
        return identifier.equals(person.get().name()) ? "" : identifier;
    }

    /** What the person wants, and of which account. */
    public String wish() {
        return severalAccounts
                ? Texts.text(
                        "requests.wants.account",
                        DisplayText.oneLine(person.get().account().name()))
                : Texts.text("requests.wants");
    }

    /** What the person wrote. */
    public String text() {
        return DisplayText.oneLine(person.get().contact().details().request());
    }

    public boolean canBlock() {
        return person.get().account().offer().roster().contains(RosterAbility.BLOCK);
    }

    /** What is to be confirmed. */
    public ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Whether an answer is on its way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the person does not ask any more; the item stays for as long as rows keep their places. */
    public ReadOnlyBooleanProperty withdrawnProperty() {
        return withdrawn.getReadOnlyProperty();
    }

    /** Why the last answer did not reach the person. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public void ask(Question newQuestion) {
        error.set("");
        question.set(newQuestion);
    }

    void show(Person now) {
        person.set(now);
        withdrawn.set(false);
    }

    void withdraw() {
        withdrawn.set(true);
        question.set(Question.NONE);
    }

    void begin() {
        busy.set(true);
        error.set("");
        question.set(Question.NONE);
    }

    void end(String newError) {
        busy.set(false);
        error.set(newError);
    }
}
