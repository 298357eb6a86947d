package org.presenceapplet.tray;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.OwnStatuses;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.RosterChange;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Texts;

/**
 * What the tray shows and does, whatever bus it is on. Follows the store at most twice a second, and rests while nothing
 * changes. May be used from any thread.
 */
public final class TrayModel implements AutoCloseable {
    private static final Duration REST = Duration.ofMillis(500);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final PresenceStore store;
    private final PresenceEngine engine;
    private final RecentChoices recent;
    private final ListMemory list;
    private final TrayActions actions;
    private final BusLink.Scheduler scheduler;
    private final Clock clock;
    private final StatusWishes wishes;
    private final StatusScroll scroll;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> subscriptions;

    private Instant refreshed = Instant.MIN;
    private boolean awaitingRest;
    private boolean followsTime;
    private boolean isOnlyPeople;
    private volatile boolean busLost;
    private TrayView view;

    /**
     * @param recent what the engine takes down
     * @param list knows the favourites
     * @param clock tells the time, and the zone that times are told in
     */
    public TrayModel(
            PresenceStore store,
            PresenceEngine engine,
            RecentChoices recent,
            ListMemory list,
            TrayActions actions,
            BusLink.Scheduler scheduler,
            Clock clock) {
        this.store = store;
        this.engine = engine;
        this.recent = recent;
        this.list = list;
        this.actions = actions;
        this.scheduler = scheduler;
        this.clock = clock;
        this.wishes = new StatusWishes(engine, this::changed);
        this.scroll = new StatusScroll(scheduler, wishes::set, this::tell);
        this.view = TrayView.of(new Known(Roster.EMPTY, Layers.NONE, List.of(), ListState.USUAL, List.of(), clock));
        this.subscriptions = List.of(
                store.addListener(this::rosterChanged),
                recent.addListener(choices -> chosen()),
                list.addListener(shown -> changed()),
                engine.addListener(this::changed));
        changed();
    }

    /** How far the program reaches now. */
    public void reachChanged(Reach reach) {
        busLost = reach.stage() == Reach.Stage.NO_BUS;
        changed();
    }

    /** Follows the store no more. */
    @Override
    public void close() {
        subscriptions.forEach(Runnable::run);
    }

    TrayView view() {
        TrayView known;
        synchronized (this) {
            known = view;
        }
        return scroll.reached()
                .map(next -> known.withTitle(Texts.text("tray.next", Texts.nameOf(next.id()))))
                .orElse(known);
    }

    /** Tells whenever the view is another, on any thread, until the returned handle is closed. */
    Runnable addListener(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void run(Command command) {
        if (command instanceof Command.Show show) {
            wishes.set(show.choice());
        } else if (command instanceof Command.ShowFor show) {
            wishes.set(show.choice(), show.span().limit(clock));
        } else if (command instanceof Command.Extend) {
            engine.extendTimed();
        } else if (command instanceof Command.EndTimed) {
            engine.endTimed();
        } else if (command instanceof Command.OpenStatusLine) {
            actions.showStatusLine();
        } else if (command instanceof Command.OpenPreferences) {
            actions.showPreferences();
        } else if (command instanceof Command.Add add) {
            wishes.add(add.choice());
        } else if (command instanceof Command.Remove remove) {
            wishes.remove(remove.statusId());
        } else if (command instanceof Command.GoOffline) {
            wishes.set(StatusChoice.of("offline", ""));
        } else if (command instanceof Command.OpenWindow) {
            actions.showContacts();
        } else if (command instanceof Command.Quit) {
            actions.quit();
        }
    }

    void toggleWindow() {
        actions.toggleWindow();
    }

    /** Back to the status before this one, with the message it had; nothing where there is none. */
    void toggleStatus() {
        String now = scroll.shown().id();
        recent.all().stream()
                .filter(choice -> !choice.id().equals(now))
                .findFirst()
                .ifPresent(wishes::set);
    }

    /** Steps through the statuses that stand alone; what is reached is set after 700 ms of rest. */
    void scroll(int steps) {
        scroll.scroll(steps);
    }

    private void rosterChanged(RosterChange change) {
        boolean contacts = change.contacts().stream()
                .anyMatch(step -> isShown(step.beforeOrNull()) || isShown(step.afterOrNull()));
        if (!change.accounts().isEmpty()) {
            changed();
        } else if (contacts) {
            peopleChanged();
        }
    }

    /** From wherever it was chosen, it has taken effect somewhere. */
    private void chosen() {
        wishes.settled();
        changed();
    }

    private static boolean isShown(@Nullable Contact contact) {
        return contact != null && People.isAvailable(contact);
    }

    private void changed() {
        synchronized (this) {
            isOnlyPeople = false;
        }
        peopleChanged();
    }

    /** After a rest at once; otherwise when the rest is over. */
    private void peopleChanged() {
        synchronized (this) {
            if (awaitingRest) {
                return;
            }
            Duration rested = Duration.between(refreshed, clock.instant());
            // A clock that was set back tells nothing.
            awaitingRest = !rested.isNegative() && rested.compareTo(REST) < 0;
            if (awaitingRest) {
                scheduler.schedule(this::restIsOver, REST);
                return;
            }
        }
        refresh();
    }

    private void restIsOver() {
        synchronized (this) {
            awaitingRest = false;
        }
        refresh();
    }

    private void refresh() {
        boolean onlyPeople;
        synchronized (this) {
            refreshed = clock.instant();
            onlyPeople = isOnlyPeople && !busLost;
            isOnlyPeople = true;
        }
        var unused =
                store.snapshot().thenAccept(roster -> show(onlyPeople ? people(roster) : everything(roster), roster));
    }

    private void show(TrayView fresh, Roster roster) {
        scroll.over(
                OwnStatuses.settable(roster).stream()
                        .filter(StatusSpec::exclusive)
                        .toList(),
                roster.effective().primary());
        synchronized (this) {
            if (fresh.equals(view)) {
                return;
            }
            view = fresh;
        }
        tell();
    }

    /** People come and go far more often than anything else does. */
    private TrayView people(Roster roster) {
        People people = People.of(roster, list.current());
        synchronized (this) {
            return view.withPeople(people);
        }
    }

    private TrayView everything(Roster roster) {
        Layers layers = engine.layers();
        followTime(layers);
        TrayView known = TrayView.of(new Known(roster, layers, recent.all(), list.current(), wishes.refusals(), clock));
        return busLost ? known.withoutBus() : known;
    }

    /** What tells a span of time says something else a minute later. */
    private void followTime(Layers layers) {
        boolean spans = layers.accounts().values().stream()
                .anyMatch(effective -> effective.automatic().isPresent()
                        || effective.chosen().timed().isPresent());
        synchronized (this) {
            if (!spans || followsTime) {
                return;
            }
            followsTime = true;
        }
        scheduler.schedule(this::minutePassed, A_MINUTE);
    }

    private void minutePassed() {
        synchronized (this) {
            followsTime = false;
        }
        changed();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
