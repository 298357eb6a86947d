package org.presenceapplet.service;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.presenceapplet.bus.BusException;
import org.presenceapplet.presence.RosterAbility;
import org.presenceapplet.telepathy.ConnectionInterfaceAliasing;
import org.presenceapplet.telepathy.ConnectionInterfaceContactBlocking;
import org.presenceapplet.telepathy.ConnectionInterfaceContactGroups;
import org.presenceapplet.telepathy.ConnectionInterfaceContactList;
import org.presenceapplet.telepathy.ContactMetadataStorageType;

/** Reads what a connection lets us do with its contact list: by its interfaces and what those say. The calls wait. */
final class RosterAbilities {
    private final ConnectionObject connection;
    private final Set<String> interfaces;
    private final Set<RosterAbility> abilities = EnumSet.noneOf(RosterAbility.class);

    private RosterAbilities(ConnectionObject connection, Set<String> interfaces) {
        this.connection = connection;
        this.interfaces = interfaces;
    }

    /** What a connection does not answer, it does not let us do. */
    static Set<RosterAbility> read(ConnectionObject connection, Set<String> interfaces) {
        RosterAbilities reader = new RosterAbilities(connection, interfaces);
        reader.read(ConnectionInterfaceContactList.NAME, reader::readList);
        reader.read(ConnectionInterfaceContactGroups.NAME, reader::readGroups);
        reader.read(ConnectionInterfaceAliasing.NAME, reader::readAliases);
        reader.read(ConnectionInterfaceContactBlocking.NAME, () -> reader.abilities.add(RosterAbility.BLOCK));
        return reader.abilities;
    }

    private interface Part {
        void read() throws BusException;
    }

    private void read(String interfaceName, Part part) {
        if (interfaces.contains(interfaceName)) {
            try {
                part.read();
            } catch (BusException notOffered) {
                // The rest is offered all the same.
            }
        }
    }

    private void readList() throws BusException {
        Map<?, ?> properties = connection.properties(ConnectionInterfaceContactList.NAME);
        offer(RosterAbility.CHANGE, Wire.flag(properties.get(ConnectionInterfaceContactList.CAN_CHANGE_CONTACT_LIST)));
        offer(RosterAbility.MESSAGE, Wire.flag(properties.get(ConnectionInterfaceContactList.REQUEST_USES_MESSAGE)));
    }

    private void readGroups() throws BusException {
        Map<?, ?> properties = connection.properties(ConnectionInterfaceContactGroups.NAME);
        long storage = Wire.number(
                properties.get(ConnectionInterfaceContactGroups.GROUP_STORAGE), ContactMetadataStorageType.NONE);
        offer(RosterAbility.GROUP, storage != ContactMetadataStorageType.NONE);
        offer(
                RosterAbility.SEVERAL_GROUPS,
                !Wire.flag(properties.get(ConnectionInterfaceContactGroups.DISJOINT_GROUPS)));
    }

    private void readAliases() throws BusException {
        long flags =
                Wire.number(Wire.argument(connection.call(ConnectionInterfaceAliasing.NAME, "GetAliasFlags"), 0), 0);
        offer(RosterAbility.RENAME, (flags & ConnectionInterfaceAliasing.ALIAS_FLAG_USER_SET) != 0);
    }

    private void offer(RosterAbility ability, boolean offered) {
        if (offered) {
            abilities.add(ability);
        }
    }
}
