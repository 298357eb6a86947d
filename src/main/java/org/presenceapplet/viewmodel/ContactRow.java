package org.presenceapplet.viewmodel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.presenceapplet.presence.ContactId;

/** One contact in one of its groups. */
public final class ContactRow implements Row {
    private final ContactId id;
    private final String group;
    private final ReadOnlyObjectWrapper<Person> person;

    ContactRow(String group, Person person) {
        this.id = person.contact().id();
        this.group = group;
        this.person = new ReadOnlyObjectWrapper<>(person);
    }

    public ContactId id() {
        return id;
    }

    String group() {
        return group;
    }

    /** What is known of the contact, replaced in place. */
    public ReadOnlyObjectProperty<Person> personProperty() {
        return person.getReadOnlyProperty();
    }

    public Person person() {
        return person.get();
    }

    void show(Person newPerson) {
        person.set(newPerson);
    }
}
