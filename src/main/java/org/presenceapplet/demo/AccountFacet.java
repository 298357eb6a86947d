package org.presenceapplet.demo;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.Account;

/** {@code Account} of a demo account. */
@SuppressWarnings("MemberName") // the specification's names
final class AccountFacet implements Account {
    private final DemoAccountManager manager;
    private final DemoAccount account;

    AccountFacet(DemoAccountManager manager, DemoAccount account) {
        this.manager = manager;
        this.account = account;
    }

    @Override
    public String getObjectPath() {
        return account.path();
    }

    @Override
    public void Remove() {
        manager.remove(account);
    }

    @Override
    public List<String> UpdateParameters(Map<String, Variant<?>> set, List<String> unset) {
        return manager.updateParameters(account, DemoParameters.checkKnown(set), unset);
    }

    @Override
    public void Reconnect() {
        account.reconnect();
    }
}
