package org.presenceapplet.presence;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The right to say what is known of one account, until somebody else opens a writer for it; from then on nothing said
 * here has any effect. All methods are called on the store's executor.
 */
public interface AccountWriter {
    /** The account as this writer left it. */
    Account account();

    void update(UnaryOperator<Account> change);

    /** The whole contact list: who is not in it goes. What it says of presences was so before, nobody knows since when. */
    void replaceContacts(Collection<Contact> all);

    /** Contacts that are new or have changed; a presence that differs holds since now. */
    void putContacts(Collection<Contact> some);

    /** Changes a contact if there is one of this identifier. */
    void changeContact(String identifier, Function<Contact, Contact> change);

    void removeContacts(Collection<String> identifiers);

    /** The connection is gone: the contacts stay, and what they show is unknown from now on. */
    void forgetPresences();

    /** The connection is gone for good, and its contacts with it; so is the account, unless an account manager keeps it. */
    void remove();
}
