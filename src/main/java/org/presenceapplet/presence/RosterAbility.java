package org.presenceapplet.presence;

/** Something a connection lets us do with the contact list. */
public enum RosterAbility {
    /** Ask to see contacts, answer those who ask, remove contacts ({@code CanChangeContactList}). */
    CHANGE,
    /** A text goes along with asking ({@code RequestUsesMessage}). */
    MESSAGE,
    /** Call contacts by another name ({@code Aliasing}). */
    RENAME,
    /** Put contacts into groups ({@code ContactGroups}). */
    GROUP,
    /** Put a contact into several groups at once (not {@code DisjointGroups}). */
    SEVERAL_GROUPS,
    /** Keep contacts from reaching us ({@code ContactBlocking}). */
    BLOCK
}
