package org.presenceapplet.presence;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words this program shows, in the user's language; all of them stand in one bundle. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.presenceapplet.texts");
    /** Reading a pattern takes far longer than filling it in. */
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    /** The text of this key, its {@code {0}}, {@code {1}} … filled in by {@link MessageFormat}. */
    public static String text(String key, Object... arguments) {
        MessageFormat format = FORMATS.computeIfAbsent(key, Texts::format);
        // A format serves one thread at a time.
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private static MessageFormat format(String key) {
        return new MessageFormat(BUNDLE.getString(key), Locale.getDefault());
    }

    /** What a presence type is called. */
    public static String nameOf(PresenceType type) {
        return BUNDLE.getString("type." + type.word());
    }

    /** What a contact is, of whom this is to be told. */
    public static String nameOf(Alert.Kind kind) {
        return BUNDLE.getString("alert.kind." + kind.word());
    }

    /** What a status is called that the user may choose: an unfamiliar one by its own identifier. */
    public static String nameOf(String statusId) {
        return WellKnownStatus.isWellKnown(statusId)
                ? BUNDLE.getString("status." + statusId)
                : DisplayText.oneLine(statusId);
    }

    /** What a status is called that somebody shows: an unfamiliar one by its type, its identifier beside it. */
    public static String nameOf(Status status) {
        if (WellKnownStatus.isWellKnown(status.id())) {
            return nameOf(status.id());
        }
        return text("status.unfamiliar", nameOf(status.type()), DisplayText.oneLine(status.id()));
    }

    /**
     * The one line that explains why an account does not show what was asked of it, such as "asked Busy, shown Away:
     * this account has no Busy"; empty where it does, or where nothing was asked.
     */
    public static String difference(Account account) {
        StatusChoice requested = account.requestedOrNull();
        if (requested == null
                || !account.hasPresence()
                || account.actual().primary().id().equals(requested.id())) {
            return "";
        }
        String asked = nameOf(requested.id());
        String shown = nameOf(account.actual().primary());
        boolean has = StatusRules.exact(requested.id(), account.offer()).isPresent();
        return text(has ? "differs" : "differs.lacking", asked, shown);
    }
}
