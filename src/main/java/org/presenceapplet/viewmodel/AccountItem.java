package org.presenceapplet.viewmodel;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.Account;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.PresenceType;

/** One account on the accounts page; stays the same for as long as there is the account. */
public final class AccountItem {
    private final String id;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper protocol = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PresenceType> type = new ReadOnlyObjectWrapper<>(PresenceType.UNKNOWN);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<AccountAction>> actions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper managed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final BooleanProperty removing = new SimpleBooleanProperty();

    private @Nullable Boolean wishedEnabled;
    private ConnectionState connection = ConnectionState.DISCONNECTED;
    private int running;

    AccountItem(Account account) {
        this.id = account.id();
        show(account);
    }

    public String id() {
        return id;
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** What people call its protocol, such as "XMPP". */
    public ReadOnlyStringProperty protocolProperty() {
        return protocol.getReadOnlyProperty();
    }

    /** The shape that stands for its state. */
    public ReadOnlyObjectProperty<PresenceType> typeProperty() {
        return type.getReadOnlyProperty();
    }

    /** Its state in words, with what to do where it is in trouble. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What can be done now, besides editing and removing it. */
    public ReadOnlyObjectProperty<List<AccountAction>> actionsProperty() {
        return actions.getReadOnlyProperty();
    }

    /** Whether an account manager keeps it, so that it can be switched, edited and removed. */
    public ReadOnlyBooleanProperty managedProperty() {
        return managed.getReadOnlyProperty();
    }

    /** Whether it may connect at all; as it was wished while the account manager has not answered. */
    public ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }

    /** Whether something asked of it has not been answered. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last thing asked of it failed, in a sentence; empty where it did not. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether the user is being asked to confirm that it shall be removed. */
    public BooleanProperty removingProperty() {
        return removing;
    }

    void show(Account account) {
        AccountState now = AccountState.of(account);
        if (connection != account.connection()) {
            connection = account.connection();
            error.set("");
        }
        name.set(DisplayText.oneLine(account.name()));
        protocol.set(ProtocolName.of(account));
        type.set(now.type());
        state.set(now.words());
        actions.set(now.actions());
        managed.set(account.managedOrNull() != null);
        Boolean wished = wishedEnabled;
        enabled.set(
                wished != null
                        ? wished
                        : account.managed().filter(Managed::enabled).isPresent());
    }

    void begin() {
        running++;
        busy.set(true);
        error.set("");
    }

    void wishEnabled(boolean wish) {
        wishedEnabled = wish;
        enabled.set(wish);
    }

    void end(String newError) {
        running--;
        busy.set(running > 0);
        error.set(newError);
        wishedEnabled = null;
    }
}
