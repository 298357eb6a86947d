package org.presenceapplet.viewmodel;

/** One row of the contact list. A row stays the same object for as long as it stands for the same thing. */
public sealed interface Row permits GroupRow, ContactRow {}
