package org.presenceapplet.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.freedesktop.dbus.types.UInt32;
import org.presenceapplet.telepathy.ConnectionInterfaceContactGroups;

/** {@code Connection.Interface.ContactGroups} of a demo connection. Groups behave like tags: without members there is none. */
@SuppressWarnings("MemberName") // the specification's names
final class ContactGroupsFacet extends Facet implements ConnectionInterfaceContactGroups {
    ContactGroupsFacet(DemoConnection connection) {
        super(connection);
    }

    @Override
    public void SetContactGroups(UInt32 contact, List<String> groups) {
        connection.requireAllowed("SetContactGroups");
        connection.changeGroups(contact.longValue(), groups);
    }

    @Override
    public void SetGroupMembers(String group, List<UInt32> members) {
        List<Long> wanted = checked(members);
        List<Long> others = new ArrayList<>(connection.membersOf(group));
        others.removeAll(wanted);
        change(wanted, groups -> groups.add(group));
        change(others, groups -> groups.remove(group));
    }

    @Override
    public void AddToGroup(String group, List<UInt32> members) {
        change(checked(members), groups -> groups.add(group));
    }

    @Override
    public void RemoveFromGroup(String group, List<UInt32> members) {
        change(checked(members), groups -> groups.remove(group));
    }

    @Override
    public void RemoveGroup(String group) {
        connection.requireConnected();
        change(connection.membersOf(group), groups -> groups.remove(group));
    }

    @Override
    public void RenameGroup(String oldName, String newName) {
        connection.requireConnected();
        if (!connection.groups().contains(oldName)) {
            throw RefusedException.doesNotExist("there is no group '" + oldName + "'");
        }
        if (connection.groups().contains(newName)) {
            throw RefusedException.notAvailable("there is a group '" + newName + "' already");
        }
        change(connection.membersOf(oldName), groups -> {
            groups.remove(oldName);
            groups.add(newName);
        });
    }

    private List<Long> checked(List<UInt32> members) {
        connection.requireConnected();
        List<Long> handles = handles(members);
        handles.forEach(connection::contact);
        return handles;
    }

    private void change(Collection<Long> members, Consumer<List<String>> change) {
        for (long member : members) {
            List<String> groups = new ArrayList<>(connection.contact(member).groups());
            change.accept(groups);
            connection.changeGroups(member, groups);
        }
    }
}
