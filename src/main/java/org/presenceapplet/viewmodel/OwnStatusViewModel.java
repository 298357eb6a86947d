package org.presenceapplet.viewmodel;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Outcome;
import org.presenceapplet.presence.PresenceEngine;
import org.presenceapplet.presence.PresenceType;
import org.presenceapplet.presence.RecentChoice;
import org.presenceapplet.presence.RecentChoices;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.Texts;
import org.presenceapplet.presence.TimeLimit;
import org.presenceapplet.presence.Timed;
import org.presenceapplet.presence.WellKnownStatus;

/** The own status: what others see of us, what can be chosen, and the commands that choose. */
public final class OwnStatusViewModel {
    private static final System.Logger LOG = System.getLogger(OwnStatusViewModel.class.getName());

    /** More than these are only shown of favourites. */
    private static final int MOST_MESSAGES = 5;

    private final PresenceEngine engine;
    private final RecentChoices recent;
    private final Runnable changed;
    private final AtomicInteger wishes = new AtomicInteger();
    private volatile Answer answer = new Answer(0, "");
    /** What a connection refused of each status when it was chosen last. */
    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PresenceType> type = new ReadOnlyObjectWrapper<>(PresenceType.UNKNOWN);
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper takesMessage = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper messageLimit = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper chosenMessage = new ReadOnlyStringWrapper("");
    private final ExplanationViewModel explanation;
    private final StatusLineViewModel line;
    private final LimitField limit;
    private final ObservableList<RecentMessage> messages = FXCollections.observableArrayList();
    private final ObservableList<RecentMessage> readOnlyMessages = FXCollections.unmodifiableObservableList(messages);
    private final ObservableList<StatusChoiceItem> items = FXCollections.observableArrayList();
    private final ObservableList<StatusChoiceItem> readOnlyItems = FXCollections.unmodifiableObservableList(items);

    private OwnStatus shown = OwnStatus.NOTHING;

    /** What became of a wish, by its number. */
    private record Answer(int wish, String failure) {}

    /**
     * @param recent what was set of late
     * @param changed asks for the window to be brought up to date
     */
    OwnStatusViewModel(PresenceEngine engine, RecentChoices recent, Clock clock, Runnable changed) {
        this.engine = engine;
        this.recent = recent;
        this.changed = changed;
        this.explanation = new ExplanationViewModel(engine);
        this.line = new StatusLineViewModel(clock, this::set);
        this.limit = new LimitField(clock);
    }

    /** What to call the user: the first account's name, or that at the computer while there is no account. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PresenceType> typeProperty() {
        return type.getReadOnlyProperty();
    }

    /** The status in a word or two. */
    public ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /** The message others see, in one line. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The message that was chosen, in one line, to be edited; others may see less of it for the time being. */
    public ReadOnlyStringProperty chosenMessageProperty() {
        return chosenMessage.getReadOnlyProperty();
    }

    /** Whether the status that was chosen takes a message. */
    public ReadOnlyBooleanProperty takesMessageProperty() {
        return takesMessage.getReadOnlyProperty();
    }

    /** How long a message may be, in characters (code points); 0 where there is no limit. */
    public ReadOnlyIntegerProperty messageLimitProperty() {
        return messageLimit.getReadOnlyProperty();
    }

    /** Whether an account has not answered yet. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last wish failed and what to do, in a sentence; empty where it did not. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Why others see what they see. */
    public ExplanationViewModel explanation() {
        return explanation;
    }

    /** What the picker offers; empty where no account is connected. */
    public ObservableList<StatusChoiceItem> items() {
        return readOnlyItems;
    }

    /** For how long the status that is chosen next is to hold; cleared once one is chosen. */
    public LimitField limit() {
        return limit;
    }

    /** A status written in one line. */
    public StatusLineViewModel line() {
        return line;
    }

    /** Messages with the statuses they were set with, of those that can be chosen; favourites first, then by use. */
    public ObservableList<RecentMessage> messages() {
        return readOnlyMessages;
    }

    /** Keeps a message among the {@link #messages}, before the others, however long it is not used; or no longer. */
    public void setFavourite(RecentMessage message, boolean favourite) {
        recent.setFavourite(message.choice(), favourite);
    }

    /** How many characters are left of the limit after this text; empty where there is no limit. */
    public Optional<Integer> charactersLeft(String text) {
        int limit = messageLimit.get();
        return limit == 0 ? Optional.empty() : Optional.of(limit - text.codePointCount(0, text.length()));
    }

    /**
     * Shows a status: an exclusive one in place of all others, another one beside them, or no longer where it was shown.
     *
     * @param newMessage goes with it where it takes one
     * @return whether it was sent; it is not where a field is wrong
     */
    public boolean choose(StatusChoiceItem item, String newMessage) {
        if (!item.isOffered() || (item.isExclusive() && !limit.isRight())) {
            return false;
        }
        if (!item.isExclusive() && item.selectedProperty().get()) {
            run(item.id(), engine.remove(item.id(), null), this::failures);
            return true;
        }
        Optional<StatusChoice> choice = item.choice(newMessage);
        choice.ifPresent(wish -> show(item, wish, limit.limit()));
        return choice.isPresent();
    }

    /**
     * Shows a status of late with its message again.
     *
     * @return whether it was sent; it is not where the time limit is wrong
     */
    public boolean choose(RecentMessage message) {
        return send(message.choice(), limit.limit());
    }

    /**
     * Shows what was chosen with another message, for as long as that was to hold where no other time limit is chosen.
     *
     * @return whether it was sent; it is not where the time limit is wrong
     */
    public boolean sendMessage(String newMessage) {
        Timed timed = shown.timedOrNull();
        Optional<TimeLimit> rest = Optional.ofNullable(timed).map(now -> new TimeLimit.Until(now.until()));
        return send(
                StatusChoice.of(shown.chosen().id(), newMessage.strip()),
                limit.limit().or(() -> rest));
    }

    private boolean send(StatusChoice wish, Optional<TimeLimit> until) {
        boolean right = limit.isRight();
        if (right) {
            items.stream()
                    .filter(item -> item.id().equals(wish.id()))
                    .findFirst()
                    .ifPresent(item -> show(item, wish, until));
        }
        return right;
    }

    /** Disconnects every account. */
    public void goOffline() {
        set(StatusChoice.of(WellKnownStatus.OFFLINE, ""), Optional.empty());
    }

    private void show(StatusChoiceItem item, StatusChoice wish, Optional<TimeLimit> until) {
        if (item.isExclusive()) {
            set(wish, until);
            limit.clear();
        } else {
            run(wish.id(), engine.add(wish, null), this::failuresOfAdding);
        }
    }

    private void set(StatusChoice wish, Optional<TimeLimit> until) {
        boolean offline = wish.id().equals(WellKnownStatus.OFFLINE);
        run(wish.id(), engine.set(wish, until, null), offline ? OutcomeText::failures : this::failures);
    }

    /** Accounts that lack what was added beside the rest keep what they show, as the picker said before. */
    private String failuresOfAdding(List<Outcome> outcomes) {
        boolean added = outcomes.stream().anyMatch(Outcome.Done.class::isInstance);
        return failures(
                added
                        ? outcomes.stream()
                                .filter(outcome -> !(outcome instanceof Outcome.NotOffered))
                                .toList()
                        : outcomes);
    }

    private String failures(List<Outcome> outcomes) {
        return outcomes.isEmpty() ? Texts.text("outcome.nobody") : OutcomeText.failures(outcomes);
    }

    private void run(
            String statusId, CompletionStage<List<Outcome>> outcome, Function<List<Outcome>, String> failures) {
        int mine = wishes.incrementAndGet();
        busy.set(true);
        outcome.whenComplete((outcomes, failure) -> {
            refusals.put(statusId, failure == null ? OutcomeText.refusals(outcomes) : "");
            if (wishes.get() == mine) {
                answer = new Answer(mine, failure == null ? failures.apply(outcomes) : failed(failure));
                changed.run();
            }
        });
    }

    private static String failed(@Nullable Throwable failure) {
        LOG.log(Level.ERROR, "a status could not be set", failure);
        return Texts.text("outcome.failed");
    }

    void show(String newName, OwnStatus status, OwnExplanation why) {
        name.set(DisplayText.oneLine(newName));
        type.set(status.type());
        word.set(status.word());
        message.set(DisplayText.oneLine(status.message()));
        chosenMessage.set(DisplayText.oneLine(status.chosen().message()));
        takesMessage.set(status.takesMessage());
        explanation.show(why);
        messageLimit.set(status.messageLimit());
        if (!status.options().equals(shown.options())) {
            refusals.clear();
            items.setAll(status.options().stream().map(StatusChoiceItem::new).toList());
        }
        items.forEach(item -> {
            item.setSelected(status.selectedIds().contains(item.id()));
            item.setRefusal(refusals.getOrDefault(item.id(), ""));
        });
        List<RecentChoice> ranked = recent.ranked();
        showMessages(ranked);
        line.show(
                status.options().stream()
                        .filter(StatusOption::offered)
                        .map(StatusOption::spec)
                        .toList(),
                ranked.stream().map(RecentChoice::choice).toList());
        shown = status;
        busy.set(answer.wish() != wishes.get());
        error.set(answer.failure());
    }

    private void showMessages(List<RecentChoice> ranked) {
        List<RecentMessage> usable = ranked.stream()
                .filter(known -> !known.choice().message().isBlank())
                .flatMap(known -> items.stream()
                        .filter(item -> item.id().equals(known.choice().id()) && item.isOffered() && item.isExclusive())
                        .map(item -> new RecentMessage(known.choice(), item.type(), known.favourite())))
                .toList();
        long favourites = usable.stream().filter(RecentMessage::favourite).count();
        List<RecentMessage> now =
                usable.stream().limit(Math.max(MOST_MESSAGES, favourites)).toList();
        if (!now.equals(messages)) {
            messages.setAll(now);
        }
    }
}
