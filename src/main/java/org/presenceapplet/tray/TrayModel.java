package org.presenceapplet.tray;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.bus.BusLink;
import org.presenceapplet.presence.Contact;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Layers;
import org.presenceapplet.presence.ListMemory;
import org.presenceapplet.presence.ListState;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.OwnStatuses;
import org.presenceapplet.presence.Presence;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceStore;
import org.presenceapplet.presence.Reach;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.Roster;
import org.presenceapplet.presence.RosterChange;
import org.presenceapplet.presence.Status;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Texts;

/**
 * What the tray shows and does, whatever bus it is on. Follows the store at most twice a second, and rests while nothing
 * changes. May be used from any thread.
 */
public final class TrayModel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TrayModel.class.getName());

    private static final Duration REST = Duration.ofMillis(500);
    private static final Duration SCROLL_REST = Duration.ofMillis(700);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** In characters (code points); connection managers write what they like. */
    private static final int LONGEST_REASON = 80;

    private final PresenceStore store;
    private final PresenceEngine engine;
    private final RecentChoices recent;
    private final ListMemory list;
    private final TrayActions actions;
    private final BusLink.Scheduler scheduler;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> subscriptions;

    private Instant refreshed = Instant.MIN;
    private boolean awaitingRest;
    private boolean followsTime;
    private boolean isOnlyPeople;
    private volatile boolean busLost;
    private TrayView view;
    private List<String> refusals = List.of();
    private int wishes;
    private List<StatusSpec> possible = List.of();
    private Status shown = Presence.UNKNOWN.primary();
    private @Nullable StatusSpec scrolledTo;
    private int scrolls;

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

    synchronized TrayView view() {
        StatusSpec next = scrolledTo;
        return next == null ? view : view.withTitle(Texts.text("tray.next", Texts.nameOf(next.id())));
    }

    /** Tells whenever the view is another, on any thread, until the returned handle is closed. */
    Runnable addListener(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void run(Command command) {
        if (command instanceof Command.Show show) {
            wish(engine.set(show.choice(), null));
        } else if (command instanceof Command.ShowFor show) {
            wish(engine.set(show.choice(), Optional.of(show.span().limit(clock)), null));
        } else if (command instanceof Command.Extend) {
            engine.extendTimed();
        } else if (command instanceof Command.EndTimed) {
            engine.endTimed();
        } else if (command instanceof Command.OpenStatusLine) {
            actions.showStatusLine();
        } else if (command instanceof Command.OpenPreferences) {
            actions.showPreferences();
        } else if (command instanceof Command.Add add) {
            wish(engine.add(add.choice(), null));
        } else if (command instanceof Command.Remove remove) {
            wish(engine.remove(remove.statusId(), null));
        } else if (command instanceof Command.GoOffline) {
            wish(engine.set(StatusChoice.of("offline", ""), null));
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
        String now;
        synchronized (this) {
            now = shown.id();
        }
        recent.all().stream()
                .filter(choice -> !choice.id().equals(now))
                .findFirst()
                .ifPresent(choice -> wish(engine.set(choice, null)));
    }

    /** Steps through the statuses that stand alone; what is reached is set after 700 ms of rest. */
    void scroll(int steps) {
        int mine;
        synchronized (this) {
            if (possible.isEmpty() || steps == 0) {
                return;
            }
            StatusSpec from = scrolledTo;
            String id = from == null ? shown.id() : from.id();
            List<String> ids = possible.stream().map(StatusSpec::id).toList();
            long to = (long) ids.indexOf(id) + steps;
            scrolledTo = possible.get((int) Math.max(0, Math.min(possible.size() - 1L, to)));
            mine = ++scrolls;
        }
        scheduler.schedule(() -> endScrolling(mine), SCROLL_REST);
        tell();
    }

    private void endScrolling(int scroll) {
        StatusSpec chosen;
        Status before;
        synchronized (this) {
            chosen = scrolledTo;
            before = shown;
            if (scroll != scrolls || chosen == null) {
                return;
            }
            scrolledTo = null;
        }
        tell();
        if (!chosen.id().equals(before.id())) {
            wish(engine.set(StatusChoice.of(chosen.id(), before.message()), null));
        }
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
        synchronized (this) {
            refusals = List.of();
        }
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
        synchronized (this) {
            possible = OwnStatuses.settable(roster).stream()
                    .filter(StatusSpec::exclusive)
                    .toList();
            shown = roster.effective().primary();
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
        List<String> refused;
        synchronized (this) {
            refused = refusals;
        }
        Layers layers = engine.layers();
        followTime(layers);
        TrayView known = TrayView.of(new Known(roster, layers, recent.all(), list.current(), refused, clock));
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

    /** What is refused of it is shown until the next wish, or until another one took effect. */
    private void wish(CompletionStage<List<Outcome>> answer) {
        int mine;
        synchronized (this) {
            mine = ++wishes;
        }
        refused(mine, List.of());
        var unused = answer.whenComplete((outcomes, failure) -> {
            if (failure != null) {
                LOG.log(Level.ERROR, "a status could not be set", failure);
                refused(mine, List.of(Texts.text("outcome.failed")));
            } else {
                refused(mine, sentences(outcomes));
            }
        });
    }

    private static List<String> sentences(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(Outcome.Refused.class::cast)
                .map(refused -> Texts.text(
                        "outcome.refused",
                        DisplayText.oneLine(refused.account().name()),
                        MenuBuilder.shorten(refused.why().sentence(), LONGEST_REASON)))
                .distinct()
                .toList();
    }

    private void refused(int wish, List<String> sentences) {
        synchronized (this) {
            if (wish != wishes || sentences.equals(refusals)) {
                return;
            }
            refusals = sentences;
        }
        changed();
    }
}
