package org.presenceapplet.viewmodel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.ProtocolParameter;
import org.presenceapplet.presence.Texts;

/** One parameter of an account in the form. Holds passwords: never log it. */
public final class AccountField {
    static final String ACCOUNT = "account";
    static final String PASSWORD = "password";

    private static final String XMPP = "jabber";
    private static final Pattern XMPP_ADDRESS = Pattern.compile("[^\\s@/]+@[^\\s@/]+(/.+)?");

    /** What a text field would leave out anyway, so that such a value does not count as edited. */
    private static final Pattern NOT_TO_BE_WRITTEN = Pattern.compile("\\p{Cc}");

    private final String protocol;
    private final ProtocolParameter parameter;
    private final @Nullable Object toldOrNull;
    private final boolean editing;
    private final String initialText;
    private final boolean initiallyChecked;
    private final StringProperty text = new SimpleStringProperty();
    private final BooleanProperty checked = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /** How a value is given. */
    public enum Kind {
        TEXT,
        SECRET,
        CHECK
    }

    /** What becomes of the parameter. */
    sealed interface Change {
        /** It stays as it is. */
        record None() implements Change {}

        /** Its value is to be this one. */
        record Set(Object value) implements Change {}

        /** It goes back to its default. */
        record Unset() implements Change {}

        /** What is written does not do; the field says why. */
        record Wrong() implements Change {}
    }

    /** A field of a new account. */
    static AccountField toAdd(String protocol, ProtocolParameter parameter) {
        return new AccountField(protocol, parameter, null, false);
    }

    /** @param toldOrNull what the account has been told, of any type; null for nothing, or a secret */
    static AccountField toEdit(String protocol, ProtocolParameter parameter, @Nullable Object toldOrNull) {
        return new AccountField(protocol, parameter, parameter.secret() ? null : toldOrNull, true);
    }

    private AccountField(String protocol, ProtocolParameter parameter, @Nullable Object toldOrNull, boolean editing) {
        this.protocol = protocol;
        this.parameter = parameter;
        this.toldOrNull = toldOrNull;
        this.editing = editing;
        this.initialText = kind() == Kind.TEXT && toldOrNull != null
                ? NOT_TO_BE_WRITTEN.matcher(written(toldOrNull)).replaceAll("")
                : "";
        this.initiallyChecked = isTrue(toldOrNull != null ? toldOrNull : parameter.defaultOrNull());
        text.set(initialText);
        checked.set(initiallyChecked);
        text.subscribe(() -> error.set(""));
        checked.subscribe(() -> error.set(""));
    }

    public String name() {
        return parameter.name();
    }

    public Kind kind() {
        if (parameter.secret()) {
            return Kind.SECRET;
        }
        return parameter.type() == ParameterType.BOOLEAN ? Kind.CHECK : Kind.TEXT;
    }

    /** What people call it; an unfamiliar one by its own name. */
    public String label() {
        for (String key : List.of("field." + protocol + "." + name(), "field." + name())) {
            if (Texts.bundle().containsKey(key)) {
                return Texts.text(key);
            }
        }
        return DisplayText.oneLine(name());
    }

    /** What holds while nothing is written. */
    public String prompt() {
        if (kind() == Kind.SECRET) {
            return editing ? Texts.text("form.unchanged") : "";
        }
        if (isXmppAddress()) {
            return Texts.text("form.address.example");
        }
        return parameter
                .defaultValue()
                .map(value -> DisplayText.oneLine(written(value)))
                .filter(value -> !value.isEmpty())
                .orElseGet(() -> parameter.required() ? "" : hint());
    }

    /** Whether it is among the few that everybody fills in. */
    boolean isBasic() {
        return parameter.required() || name().equals(ACCOUNT) || name().equals(PASSWORD);
    }

    /** Who one is, what else is needed, the password, all else. */
    int rank() {
        if (name().equals(ACCOUNT)) {
            return 0;
        }
        return parameter.required() && !parameter.secret() ? 1 : isBasic() ? 2 : 3;
    }

    /** What is written, for {@link Kind#TEXT} and {@link Kind#SECRET}. */
    public StringProperty textProperty() {
        return text;
    }

    /** For {@link Kind#CHECK}. */
    public BooleanProperty checkedProperty() {
        return checked;
    }

    /** What is wrong with the value, empty while nothing is known to be. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    void setError(String sentence) {
        error.set(sentence);
    }

    void forgetSecret() {
        if (parameter.secret()) {
            text.set("");
        }
    }

    /** Whether this text quotes the secret that is written here. */
    boolean isBetrayedBy(String words) {
        return parameter.secret() && !text.get().isEmpty() && words.contains(text.get());
    }

    /** What is to be told of it; an error stands beside the field where that is {@link Change.Wrong}. */
    Change change() {
        if (editing && isUntouched()) {
            return new Change.None();
        }
        if (isEmpty()) {
            return parameter.required() ? wrong(Texts.text("form.required")) : cleared();
        }
        String writing = parameter.secret() ? text.get() : text.get().strip();
        if (isXmppAddress() && !XMPP_ADDRESS.matcher(writing).matches()) {
            return wrong(Texts.text("form.address.wrong"));
        }
        try {
            Object value = kind() == Kind.CHECK
                    ? (Object) checked.get()
                    : parameter.type().parse(writing);
            return !parameter.required() && isDefault(value) ? cleared() : new Change.Set(value);
        } catch (IllegalArgumentException notOfItsType) {
            String hint = Texts.text("parameter." + parameter.type().signature());
            return wrong(
                    parameter.secret()
                            ? Texts.text("form.secret.wrong", hint)
                            : Texts.text("parameter.wrong", DisplayText.oneLine(writing), hint));
        }
    }

    private boolean isUntouched() {
        return text.get().equals(initialText) && checked.get() == initiallyChecked;
    }

    private boolean isEmpty() {
        return switch (kind()) {
            case TEXT -> text.get().isBlank();
            case SECRET -> text.get().isEmpty();
            case CHECK -> false;
        };
    }

    private Change cleared() {
        return toldOrNull == null ? new Change.None() : new Change.Unset();
    }

    private Change wrong(String sentence) {
        error.set(sentence);
        return new Change.Wrong();
    }

    /** A check box without a default counts as not ticked. */
    private boolean isDefault(Object value) {
        Optional<Object> standard = parameter.defaultValue();
        return kind() == Kind.CHECK
                ? value.equals(isTrue(parameter.defaultOrNull()))
                : standard.filter(other -> written(other).equals(written(value)))
                        .isPresent();
    }

    private boolean isXmppAddress() {
        return protocol.equals(XMPP) && name().equals(ACCOUNT);
    }

    private String hint() {
        return switch (parameter.type()) {
            case STRING, BOOLEAN -> "";
            default -> Texts.text("parameter." + parameter.type().signature());
        };
    }

    private static boolean isTrue(@Nullable Object value) {
        return value != null && value.toString().equals("true");
    }

    private static String written(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Objects::toString).collect(Collectors.joining(", "))
                : value.toString();
    }

    /** Never what is written in it. */
    @Override
    public String toString() {
        return parameter.toString();
    }
}
