package org.presenceapplet.telepathy;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;

/** {@code Connection.Interface.ContactGroups}: contacts in groups the user defines. */
@DBusInterfaceName(ConnectionInterfaceContactGroups.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface ConnectionInterfaceContactGroups extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Connection.Interface.ContactGroups";

    /** Property, b: whether a contact can be in one group at most. */
    String DISJOINT_GROUPS = "DisjointGroups";

    /** Property, u: a {@link ContactMetadataStorageType}. */
    String GROUP_STORAGE = "GroupStorage";

    /** Property, as: all groups, empty ones too. */
    String GROUPS = "Groups";

    /** Contact attribute, as: the groups a contact is in. */
    String GROUPS_ATTRIBUTE = NAME + "/groups";

    /**
     * Puts a contact into exactly these groups. Errors: Disconnected, InvalidHandle, NetworkError, NotAvailable,
     * NotImplemented, NotYet.
     */
    void SetContactGroups(UInt32 contact, List<String> groups);

    /** Gives a group exactly these members. Errors: Disconnected, InvalidHandle, NetworkError, NotImplemented, NotYet. */
    void SetGroupMembers(String group, List<UInt32> members);

    /** Adds members to a group. Errors: Disconnected, InvalidHandle, NetworkError, NotImplemented, NotYet. */
    void AddToGroup(String group, List<UInt32> members);

    /** Removes members from a group. Errors: Disconnected, InvalidHandle, NetworkError, NotImplemented, NotYet. */
    void RemoveFromGroup(String group, List<UInt32> members);

    /** Removes a group, empty or not. Errors: Disconnected, NetworkError, NotImplemented, NotYet. */
    void RemoveGroup(String group);

    /**
     * Renames a group. Errors: Disconnected, NetworkError, NotImplemented, DoesNotExist, NotAvailable (the new name is
     * taken), NotYet.
     */
    void RenameGroup(String oldName, String newName);

    /** Contacts have been added to groups and removed from others. */
    class GroupsChanged extends DBusSignal {
        public final List<UInt32> contact;
        public final List<String> added;
        public final List<String> removed;

        public GroupsChanged(String path, List<UInt32> contact, List<String> added, List<String> removed)
                throws DBusException {
            super(path, contact, added, removed);
            this.contact = contact;
            this.added = added;
            this.removed = removed;
        }
    }

    /** There are new groups, empty as yet. */
    class GroupsCreated extends DBusSignal {
        public final List<String> names;

        public GroupsCreated(String path, List<String> names) throws DBusException {
            super(path, names);
            this.names = names;
        }
    }

    /** A group has been renamed; GroupsCreated, GroupsRemoved and GroupsChanged follow. */
    class GroupRenamed extends DBusSignal {
        public final String oldName;
        public final String newName;

        public GroupRenamed(String path, String oldName, String newName) throws DBusException {
            super(path, oldName, newName);
            this.oldName = oldName;
            this.newName = newName;
        }
    }

    /** Groups are gone; GroupsChanged follows if they had members. */
    class GroupsRemoved extends DBusSignal {
        public final List<String> names;

        public GroupsRemoved(String path, List<String> names) throws DBusException {
            super(path, names);
            this.names = names;
        }
    }
}
