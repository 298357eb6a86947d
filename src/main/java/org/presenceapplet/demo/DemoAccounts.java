package org.presenceapplet.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.freedesktop.dbus.types.Variant;
import org.presenceapplet.telepathy.Account;

/** The two accounts there are from the start. */
final class DemoAccounts {
    /** What the path of every account of the demo's protocol starts with. */
    static final String PATH_PREFIX = Account.PATH_PREFIX + DemoManager.NAME + "/" + DemoManager.PROTOCOL + "/";

    private DemoAccounts() {}

    static List<AccountSettings> initial(DemoOptions options) {
        return List.of(
                account("Personal", options.account(), "secret", DemoServer.HOME),
                account(
                        "Work",
                        "work",
                        options.wrongPassword() ? "wrong" : "secret",
                        options.silent() ? DemoServer.SILENT : DemoServer.WORK));
    }

    private static AccountSettings account(String displayName, String account, String password, DemoServer server) {
        Map<String, Variant<?>> parameters = new LinkedHashMap<>();
        parameters.put(DemoParameters.ACCOUNT, new Variant<>(account));
        parameters.put(DemoParameters.PASSWORD, new Variant<>(password));
        parameters.put(DemoParameters.SERVER, new Variant<>(server.host()));
        AccountSettings settings =
                new AccountSettings(PATH_PREFIX + DemoLogin.of(parameters).element() + "0", displayName, parameters);
        settings.enabled = true;
        return settings;
    }

    /** The connections that are there from the start: without an account manager the first alone. */
    static List<DemoLogin> upFromTheStart(DemoOptions options) {
        Stream<DemoLogin> logins = initial(options).stream().map(AccountSettings::login);
        if (!options.accounts()) {
            return logins.limit(1).toList();
        }
        return logins.filter(login -> options.connected() && login.succeeds()).toList();
    }
}
