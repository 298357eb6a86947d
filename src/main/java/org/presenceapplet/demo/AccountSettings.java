package org.presenceapplet.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.SimplePresenceStruct;

/** What the account manager keeps of an account when it ends. Guarded by the account. */
final class AccountSettings {
    final String path;
    String displayName;
    String icon = "";
    String service = "";
    String nickname = "";
    boolean enabled;
    boolean connectAutomatically;
    SimplePresenceStruct automaticPresence = AccountState.AVAILABLE;
    Map<String, Variant<?>> parameters;
    String normalizedName = "";
    boolean hasBeenOnline;

    AccountSettings(String path, String displayName, Map<String, Variant<?>> parameters) {
        this.path = path;
        this.displayName = displayName;
        this.parameters = new LinkedHashMap<>(parameters);
    }

    boolean isValid() {
        return parameters.containsKey(DemoParameters.ACCOUNT);
    }

    DemoLogin login() {
        return DemoLogin.of(parameters);
    }
}
