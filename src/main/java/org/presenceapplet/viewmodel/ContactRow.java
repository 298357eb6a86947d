package org.presenceapplet.viewmodel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.presenceapplet.presence.ContactId;
import org.presenceapplet.presence.ListGroup;

/** A contact, or several that are linked, in one of its groups. */
public final class ContactRow implements Row {
    private final ContactId id;
    private final ListGroup group;
    private final ReadOnlyObjectWrapper<Person> person;
    private final ReadOnlyBooleanWrapper favourite;

    ContactRow(ContactId id, ListGroup group, Person person, boolean favourite) {
        this.id = id;
        this.group = group;
        this.person = new ReadOnlyObjectWrapper<>(person);
        this.favourite = new ReadOnlyBooleanWrapper(favourite);
    }

    /** The same for as long as the row stands for the same person; not always that of a contact who is there. */
    public ContactId id() {
        return id;
    }

    ListGroup group() {
        return group;
    }

    /** What is known of the contact, replaced in place. */
    public ReadOnlyObjectProperty<Person> personProperty() {
        return person.getReadOnlyProperty();
    }

    public Person person() {
        return person.get();
    }

    /** Whether the user marked the contact. */
    public ReadOnlyBooleanProperty favouriteProperty() {
        return favourite.getReadOnlyProperty();
    }

    void show(Person newPerson) {
        person.set(newPerson);
    }

    void showFavourite(boolean nowFavourite) {
        favourite.set(nowFavourite);
    }
}
