package org.presenceapplet.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.presenceapplet.presence.RosterChange.Step;

/**
 * Raises alerts when what was asked for comes to be so. All that is raised at once for one contact is told once.
 *
 * <ul>
 *   <li>What a connection tells in its first ten seconds was so before, and so was what was never seen to come: neither is
 *       news. It is what later news is measured by.
 *   <li>A lost connection changes nobody. Who is as they were before it is no news, however late the new one tells that.
 *   <li>An alert for each time is raised at most every five minutes; what comes in between is never told. One for once is
 *       done with when it has been raised, so that there is nothing to damp. What ends before the store tells of it was
 *       never there.
 *   <li>Nothing is raised while somebody chose to be busy or the desktop is not to be disturbed. An alert for once stays
 *       asked for, and is raised when the silence ends if it is still so; one for each time is let go.
 *   <li>Whoever asks while it is so already is told the next time.
 * </ul>
 */
public final class AlertWatch {
    /** How long a connection tells what was so before. */
    static final Duration QUIET = Duration.ofSeconds(10);
    /** The least time between two alerts of one kind for one contact. */
    static final Duration REST = Duration.ofMinutes(5);

    private record Subject(ContactId contact, Alert.Kind kind) {
        static Subject of(Alert alert) {
            return new Subject(alert.contact(), alert.kind());
        }
    }

    private final PresenceStore store;
    private final PresenceEngine engine;
    private final Alerts alerts;
    private final BooleanSupplier doNotDisturb;
    private final Clock clock;
    private final Consumer<RaisedAlerts> listener;

    // All below belongs to the store's executor.
    private Map<ContactId, List<Alert>> asked = Map.of();
    /** The accounts that have presence, and since when. */
    private final Map<String, Instant> present = new HashMap<>();
    /** What the contacts were that something is asked about, as last told by a connection. */
    private final Map<ContactId, PresenceType> known = new HashMap<>();
    /** When something that is asked for each time was raised last. */
    private final Map<Subject, Instant> raised = new HashMap<>();
    /** What is asked for once, and came to be so in silence. */
    private final Set<Subject> missed = new HashSet<>();

    /**
     * @param doNotDisturb from any thread: whether the desktop is not to be disturbed now; see {@link #silenceChanged}
     * @param listener told what is raised, on the store's executor; must not block
     */
    public AlertWatch(
            PresenceStore store,
            PresenceEngine engine,
            Alerts alerts,
            BooleanSupplier doNotDisturb,
            Clock clock,
            Consumer<RaisedAlerts> listener) {
        this.store = store;
        this.engine = engine;
        this.alerts = alerts;
        this.doNotDisturb = doNotDisturb;
        this.clock = clock;
        this.listener = listener;
        var unusedRoster = store.addListener(this::rosterChanged);
        var unusedAlerts = alerts.addListener(all -> store.execute(this::askedChanged));
        var unusedLayers = engine.addListener(this::silenceChanged);
        store.execute(() -> {
            store.roster().accounts().forEach(this::accountIs);
            askedChanged();
        });
    }

    /** From any thread: whether the desktop is to be disturbed may have become something else. */
    public void silenceChanged() {
        store.execute(this::catchUp);
    }

    private void askedChanged() {
        List<Alert> all = alerts.all();
        asked = all.stream().collect(Collectors.groupingBy(Alert::contact));
        known.keySet().retainAll(asked.keySet());
        store.roster().contacts().stream()
                .filter(contact -> asked.containsKey(contact.id()))
                .forEach(contact ->
                        known.putIfAbsent(contact.id(), contact.presence().type()));
        Set<Subject> subjects = all.stream().map(Subject::of).collect(Collectors.toSet());
        raised.keySet().retainAll(subjects);
        missed.retainAll(subjects);
    }

    private void rosterChanged(RosterChange change) {
        for (Step<Account> step : change.accounts()) {
            step.before().ifPresent(account -> {
                if (step.after().isEmpty()) {
                    present.remove(account.id());
                }
            });
            step.after().ifPresent(this::accountIs);
        }
        if (!asked.isEmpty()) {
            newest(change.contacts()).forEach(this::contactIs);
        }
    }

    private void accountIs(Account account) {
        if (account.hasPresence()) {
            present.putIfAbsent(account.id(), clock.instant());
        } else {
            present.remove(account.id());
        }
    }

    /** What became of those that something is asked about. */
    private List<Contact> newest(List<Step<Contact>> steps) {
        Map<ContactId, Contact> newest = new LinkedHashMap<>();
        for (Step<Contact> step : steps) {
            step.before().ifPresent(contact -> newest.remove(contact.id()));
            step.after()
                    .filter(contact -> asked.containsKey(contact.id()))
                    .ifPresent(contact -> newest.put(contact.id(), contact));
        }
        return List.copyOf(newest.values());
    }

    private void contactIs(Contact contact) {
        rename(contact);
        Instant presentSince = present.get(contact.id().account());
        if (presentSince == null) {
            return;
        }
        PresenceType now = contact.presence().type();
        boolean news = !isWithin(presentSince, QUIET) && contact.since().isPresent();
        if (!news && now == PresenceType.UNKNOWN) {
            return;
        }
        PresenceType before = known.getOrDefault(contact.id(), PresenceType.UNKNOWN);
        known.put(contact.id(), now);
        List<Alert> come = asked.getOrDefault(contact.id(), List.of()).stream()
                .filter(alert ->
                        news && alert.kind().holds(now) && !alert.kind().holds(before))
                .toList();
        if (isSilent()) {
            come.stream().filter(Alert::once).map(Subject::of).forEach(missed::add);
        } else {
            raise(contact, come.stream().filter(this::isRested).toList());
        }
    }

    /** A connection that knows no name yet calls contacts by their identifiers. */
    private void rename(Contact contact) {
        if (!contact.alias().equals(contact.id().identifier())) {
            alerts.rename(contact.id(), contact.alias());
        }
    }

    private boolean isRested(Alert alert) {
        Instant last = raised.get(Subject.of(alert));
        return alert.once() || last == null || !isWithin(last, REST);
    }

    private boolean isWithin(Instant from, Duration time) {
        Duration passed = Duration.between(from, clock.instant());
        // A clock that was set back tells nothing.
        return !passed.isNegative() && passed.compareTo(time) < 0;
    }

    private boolean isSilent() {
        return doNotDisturb.getAsBoolean() || engine.layers().isBusyByChoice();
    }

    private void raise(Contact contact, List<Alert> come) {
        if (come.isEmpty()) {
            return;
        }
        for (Alert alert : come) {
            if (alert.once()) {
                alerts.remove(alert.contact(), alert.kind());
            } else {
                raised.put(Subject.of(alert), clock.instant());
            }
        }
        listener.accept(new RaisedAlerts(
                contact, come.stream().sorted(Comparator.comparing(Alert::kind)).toList()));
    }

    private void catchUp() {
        if (missed.isEmpty() || isSilent()) {
            return;
        }
        Set<Subject> late = Set.copyOf(missed);
        missed.clear();
        store.roster().contacts().stream()
                .filter(contact -> asked.containsKey(contact.id()))
                .forEach(contact -> raise(contact, late(contact, late)));
    }

    private List<Alert> late(Contact contact, Set<Subject> late) {
        return asked.getOrDefault(contact.id(), List.of()).stream()
                .filter(alert -> alert.once() && late.contains(Subject.of(alert)))
                .filter(alert -> alert.kind().holds(contact.presence().type()))
                .toList();
    }
}
