package org.presenceapplet.demo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.presenceapplet.telepathy.ConnectionStatus;
import org.presenceapplet.telepathy.ConnectionStatusReason;
import org.presenceapplet.telepathy.ContactListState;
import org.presenceapplet.telepathy.SubscriptionState;
import org.presenceapplet.telepathy.TelepathyError;

/**
 * A simulated connection. Its public methods let tests and benchmarks make things happen; each is safe on any thread, and
 * its signals are on their way when it returns.
 */
public final class DemoConnection {
    private final DemoManager manager;
    private final DemoOptions options;
    private final DemoLogin login;
    private final ConnectionSignals signals;
    private final DemoRoster roster;
    private final DemoPictures pictures = new DemoPictures();
    private final Random random;
    private int status;
    private int nextFlipped;

    DemoConnection(DemoManager manager, BusPeer peer, DemoOptions options, DemoLogin login, boolean connected) {
        this.manager = manager;
        this.options = options;
        this.login = login;
        this.signals = new ConnectionSignals(peer, path(), options);
        this.random = new Random(options.seed());
        this.roster = new DemoRoster(
                DemoPeople.self(login.identifier()), login.server().people(options.contacts(), random));
        this.status = connected ? ConnectionStatus.CONNECTED : ConnectionStatus.DISCONNECTED;
    }

    /** Its well-known bus name. */
    public String busName() {
        return path().substring(1).replace('/', '.');
    }

    /** Its object path. */
    public String path() {
        return login.path();
    }

    /** How it was asked to behave. */
    public DemoOptions options() {
        return options;
    }

    /** The account it was made for. */
    String account() {
        return login.account();
    }

    DemoServer server() {
        return login.server();
    }

    /** The handle of a contact. */
    public synchronized long handleOf(String identifier) {
        return roster.handleOf(identifier);
    }

    /** The user's own presence. */
    public synchronized DemoPresence ownPresence() {
        return roster.self().presence();
    }

    /** Shows a contact, or the user, in another presence. */
    public synchronized void setPresence(String identifier, DemoPresence presence) {
        changePresence(roster.handleOf(identifier), presence);
    }

    /** Somebody asks to see the user's presence, with a text. */
    public synchronized void ask(String identifier, String request) {
        changeSubscriptions(List.of(roster.handleOf(identifier)), contact -> contact.asking(request));
    }

    /** Somebody does not ask any more. */
    public synchronized void withdraw(String identifier) {
        changeSubscriptions(List.of(roster.handleOf(identifier)), contact -> contact.withPublish(SubscriptionState.NO));
    }

    /** Gives a contact another picture, whatever it is. */
    public synchronized void setPicture(String identifier, String token, byte[] picture) {
        pictures.give(token, picture);
        long handle = roster.handleOf(identifier);
        roster.change(handle, contact -> contact.with(contact.traits().withAvatarToken(token)));
        signals.avatar(handle, token);
    }

    /** Changes the next so many contacts, each with a signal of its own, back to back; begins anew after the last. */
    public synchronized void flip(int count) {
        List<Long> seen = roster.subscribed();
        for (int i = 0; i < count; i++) {
            changePresence(seen.get(nextFlipped % seen.size()), server().somePresence(random));
            nextFlipped++;
        }
    }

    /** Tells the presence of all contacts in one signal. */
    public synchronized void updateAll() {
        signals.presence(presences(roster.listed()));
    }

    /** What {@link #updateAll} sends, marshalled now and sent, as often as is wanted, by running it: for benchmarks. */
    public synchronized Runnable preparedUpdateAll() {
        return signals.prepared(List.of(presences(roster.listed())));
    }

    /** So many signals of one contact each, marshalled now and sent back to back by running it: for benchmarks. */
    public synchronized Runnable preparedFlips(int count) {
        List<Long> seen = roster.subscribed();
        return signals.prepared(IntStream.range(0, count)
                .mapToObj(i -> Map.of(seen.get(i % seen.size()), server().somePresence(random)))
                .toList());
    }

    /**
     * Loses the connection: ConnectionError, StatusChanged, and the name vanishes.
     *
     * @param errorName one of {@link TelepathyError}
     * @param reason one of {@link ConnectionStatusReason}
     */
    public synchronized void drop(String errorName, int reason) {
        signals.error(errorName, "dropped by the demo");
        end(reason);
    }

    /** Loses the connection as an unreliable network would; nothing happens to one that is not connected. */
    synchronized void lose() {
        if (status == ConnectionStatus.CONNECTED) {
            drop(TelepathyError.CONNECTION_LOST, ConnectionStatusReason.NETWORK_ERROR);
        }
    }

    /** Something happens by itself to one of those who are seen. */
    synchronized void happen(DemoLife.Event event) {
        List<Long> seen = roster.subscribed();
        boolean possible = !seen.isEmpty() && server().knows(event.presence());
        if (status == ConnectionStatus.CONNECTED && possible) {
            long now = options.clock().instant().getEpochSecond();
            changePresence(seen.get(event.who() % seen.size()), event.presence().lastActiveAt(now));
        }
    }

    synchronized int status() {
        return status;
    }

    synchronized void connect(DemoScheduler scheduler) {
        if (status != ConnectionStatus.DISCONNECTED) {
            return;
        }
        changeStatus(ConnectionStatus.CONNECTING);
        if (!server().answers()) {
            return;
        }
        if (options.connectingDelay().isZero()) {
            answered();
        } else {
            scheduler.after(options.connectingDelay(), this::answered);
        }
    }

    private synchronized void answered() {
        if (status != ConnectionStatus.CONNECTING) {
            return;
        }
        if (login.isAccepted()) {
            signals.contactListState(ContactListState.SUCCESS);
            changeStatus(ConnectionStatus.CONNECTED);
            signals.presence(presences(List.of(DemoRoster.SELF)));
        } else {
            signals.error(TelepathyError.AUTHENTICATION_FAILED, "Incorrect username or password");
            end(ConnectionStatusReason.AUTHENTICATION_FAILED);
        }
    }

    private void changeStatus(int newStatus) {
        status = newStatus;
        signals.status(newStatus, ConnectionStatusReason.REQUESTED);
    }

    synchronized void disconnect() {
        end(ConnectionStatusReason.REQUESTED);
    }

    private void end(int reason) {
        status = ConnectionStatus.DISCONNECTED;
        signals.status(status, reason);
        manager.remove(this);
    }

    synchronized void requireConnected() {
        if (status != ConnectionStatus.CONNECTED) {
            throw RefusedException.disconnected();
        }
    }

    /** Refuses what the options say is refused. */
    void requireAllowed(String member) {
        requireConnected();
        if (options.refused().contains(member)) {
            throw RefusedException.permissionDenied("the server does not allow that");
        }
    }

    int contactListState() {
        return status() == ConnectionStatus.CONNECTED ? ContactListState.SUCCESS : ContactListState.NONE;
    }

    synchronized DemoContact contact(long handle) {
        return roster.get(handle);
    }

    /** The contacts that have these handles; handles that nobody has are left out. */
    synchronized Map<Long, DemoContact> known(Collection<Long> handles) {
        Map<Long, DemoContact> known = new LinkedHashMap<>();
        handles.stream().filter(roster::has).forEach(handle -> known.put(handle, roster.get(handle)));
        return known;
    }

    synchronized List<Long> listed() {
        return roster.listed();
    }

    synchronized List<String> groups() {
        return roster.groups();
    }

    synchronized List<Long> membersOf(String group) {
        return roster.membersOf(group);
    }

    /** The contacts' presence; refused where one handle is nobody's. */
    synchronized Map<Long, DemoPresence> presences(Collection<Long> handles) {
        Map<Long, DemoPresence> presences = new LinkedHashMap<>();
        handles.forEach(handle -> presences.put(handle, roster.get(handle).presence()));
        return presences;
    }

    /** Answers RequestPresence by signals. */
    synchronized void requestPresence(Collection<Long> handles) {
        handles.forEach(roster::get);
        for (long handle : handles) {
            if (handle != DemoRoster.SELF && !roster.get(handle).isSubscribed()) {
                throw RefusedException.permissionDenied("the presence of " + handle + " is not shown to you");
            }
        }
        signals.presence(presences(handles));
    }

    /** Changes one's own presence by a rule, which may refuse. */
    synchronized void changeOwnPresence(UnaryOperator<DemoPresence> rule) {
        DemoPresence wanted = rule.apply(ownPresence());
        if (!server().knows(wanted)) {
            throw RefusedException.invalidArgument(
                    "unknown status identifier in " + wanted.statuses().keySet());
        }
        changePresence(DemoRoster.SELF, wanted);
    }

    private void changePresence(long handle, DemoPresence presence) {
        roster.change(handle, contact -> contact.with(presence));
        if (status == ConnectionStatus.CONNECTED) {
            signals.presence(Map.of(handle, presence));
        }
    }

    synchronized void changeAlias(long handle, String alias) {
        roster.change(handle, contact -> contact.withAlias(alias));
        signals.alias(handle, roster.get(handle).alias());
    }

    /** Puts a contact into exactly these groups; a group is there as long as it has members. */
    synchronized void changeGroups(long handle, Collection<String> groups) {
        List<String> before = roster.get(handle).groups();
        List<String> existing = roster.groups();
        List<String> added = groups.stream()
                .filter(group -> !before.contains(group))
                .distinct()
                .toList();
        List<String> removed =
                before.stream().filter(group -> !groups.contains(group)).toList();
        roster.change(
                handle, contact -> contact.withGroups(groups.stream().distinct().toList()));
        List<String> remaining = roster.groups();
        signals.groupsCreated(
                added.stream().filter(group -> !existing.contains(group)).toList());
        signals.groupsRemoved(
                removed.stream().filter(group -> !remaining.contains(group)).toList());
        signals.groupsChanged(handle, added, removed);
    }

    synchronized void changeBlocked(Collection<Long> handles, boolean blocked) {
        handles.forEach(roster::get);
        for (long handle : handles) {
            DemoContact contact = roster.get(handle);
            if (contact.traits().blocked() != blocked) {
                roster.change(handle, before -> before.with(before.traits().withBlocked(blocked)));
                signals.blocked(handle, contact.identifier(), blocked);
            }
        }
    }

    /** Everybody who is blocked. */
    synchronized Map<Long, DemoContact> blocked() {
        Map<Long, DemoContact> blocked = known(roster.listed());
        blocked.values().removeIf(contact -> !contact.traits().blocked());
        return blocked;
    }

    /** Answers RequestAvatars by signals; nothing comes for who has no picture. */
    synchronized void requestAvatars(Collection<Long> handles) {
        handles.forEach(roster::get);
        for (long handle : handles) {
            String token = roster.get(handle).traits().avatarToken();
            if (!token.isEmpty()) {
                signals.picture(handle, token, pictures.of(token));
            }
        }
    }

    /** Changes contacts' subscription or publication. */
    synchronized void changeSubscriptions(Collection<Long> handles, UnaryOperator<DemoContact> change) {
        handles.forEach(roster::get);
        for (long handle : handles) {
            DemoContact before = roster.get(handle);
            roster.change(handle, change);
            DemoContact after = roster.get(handle);
            if (!after.equals(before)) {
                signals.contact(handle, after);
            }
            if (!after.presence().equals(before.presence())) {
                signals.presence(Map.of(handle, after.presence()));
            }
        }
    }
}
