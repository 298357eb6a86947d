package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.ConnectionError;
import org.presenceapplet.presence.ConnectionState;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.Offer;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.viewmodel.AccountAction.Kind;

final class AccountsViewModelTest {
    private final Desk desk = new Desk();
    private final AccountsViewModel accounts = desk.window.accounts();

    private AccountWriter account(String name) {
        AccountWriter writer = desk.account(name);
        manage(writer, true, true);
        return writer;
    }

    private void manage(AccountWriter writer, boolean enabled, boolean valid) {
        writer.update(account -> account.withManaged(new Managed("haze", "jabber", enabled, valid)));
        desk.settle();
    }

    private void connection(AccountWriter writer, ConnectionState state, String error) {
        writer.update(account -> account.withConnection(state, error.isEmpty() ? null : new ConnectionError(error, ""))
                .withRequested(StatusChoice.of("available", "")));
        desk.settle();
    }

    private AccountItem item() {
        return accounts.items().get(0);
    }

    private List<Kind> kinds() {
        return item().actionsProperty().get().stream().map(AccountAction::kind).toList();
    }

    private List<String> noticeActions() {
        return desk.window.notices().stream()
                .flatMap(notice -> notice.actions().stream())
                .map(AccountAction::text)
                .toList();
    }

    private void perform(Kind kind, String account) {
        accounts.perform(new AccountAction(kind, account));
        desk.settle();
    }

    @Test
    void connectedAccountSaysSoAndCanGoOffline() {
        account("Home");
        assertEquals("XMPP", item().protocolProperty().get());
        assertEquals("Connected", item().stateProperty().get());
        assertTrue(item().enabledProperty().get());
        assertEquals(List.of(Kind.GO_OFFLINE), kinds());
        perform(Kind.GO_OFFLINE, "Home");
        assertEquals(List.of("request Home offline"), desk.accounts.calls());
    }

    @Test
    void connectionWithoutPresenceSaysWhatItCannotDo() {
        account("IRC").update(account -> account.withOffer(Offer.NONE));
        desk.settle();
        assertEquals(
                "Connected; it cannot tell who is there", item().stateProperty().get());
    }

    @Test
    void connectingCanBeCancelledOnThePageAndFromTheNotice() {
        connection(account("Home"), ConnectionState.CONNECTING, "");
        assertEquals("Connecting …", item().stateProperty().get());
        assertEquals(List.of(Kind.CANCEL), kinds());
        assertEquals(List.of("Cancel"), noticeActions());
        perform(Kind.CANCEL, "Home");
        assertEquals(List.of("request Home offline"), desk.accounts.calls());
    }

    @Test
    void accountThatIsOffSaysSoWhateverItFailedAtBefore() {
        AccountWriter home = account("Home");
        connection(home, ConnectionState.DISCONNECTED, "AuthenticationFailed");
        manage(home, false, true);
        assertEquals("Switched off", item().stateProperty().get());
        assertEquals(List.of(), kinds());
        assertEquals(List.of(), desk.window.notices());
    }

    @Test
    void accountPutOfflineIsNotInTroubleAndCanConnect() {
        AccountWriter home = account("Home");
        connection(home, ConnectionState.DISCONNECTED, "ConnectionLost");
        home.update(account -> account.withRequested(StatusChoice.of("offline", "")));
        desk.settle();
        assertEquals("Offline, as you wished", item().stateProperty().get());
        assertEquals(List.of(), desk.window.notices());
        perform(Kind.CONNECT, "Home");
        assertEquals(List.of("request Home available"), desk.accounts.calls());
    }

    @Test
    void incompleteAccountSaysWhatToDo() {
        AccountWriter home = account("Home");
        manage(home, true, false);
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        desk.settle();
        assertTrue(item().stateProperty().get().contains("missing"));
        assertEquals(List.of(), kinds());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AuthenticationFailed   | Edit password, Retry now
            NetworkError           | Retry now
            ConnectionFailed       | Retry now
            ConnectionLost         | Retry now
            ConnectionRefused      | Retry now
            NoReply                | Retry now
            ServiceUnknown         | Retry now
            EncryptionError        | Edit account
            EncryptionNotAvailable | Edit account
            Cert.Expired           | Edit account
            NameInUse              | ''
            """)
    void noticeOfATroubledAccountOffersItsRemedy(String error, String remedies) {
        connection(account("Home"), ConnectionState.DISCONNECTED, error);
        assertEquals(remedies, String.join(", ", noticeActions()));
        assertEquals(Kind.GO_OFFLINE, kinds().get(kinds().size() - 1));
    }

    @Test
    void noticeOfAConnectionThatNobodyManagesIsTextOnly() {
        connection(desk.account("Home"), ConnectionState.DISCONNECTED, "AuthenticationFailed");
        assertEquals(1, desk.window.notices().size());
        assertEquals(List.of(), noticeActions());
        assertFalse(item().managedProperty().get());
        assertEquals(List.of(), kinds());
        perform(Kind.EDIT, "Home");
        assertNull(accounts.formProperty().get());
    }

    @Test
    void retryReconnects() {
        connection(account("Home"), ConnectionState.DISCONNECTED, "ConnectionLost");
        perform(Kind.RETRY, "Home");
        assertEquals(List.of("reconnect Home"), desk.accounts.calls());
    }

    @Test
    void refusedRetryIsSaidInTheNoticeUntilTheAccountConnects() {
        AccountWriter home = account("Home");
        connection(home, ConnectionState.DISCONNECTED, "ConnectionLost");
        desk.accounts.refuse("NoReply", "");
        perform(Kind.RETRY, "Home");
        String sentence = "The account manager does not answer. Try again in a moment.";
        assertEquals(sentence, item().errorProperty().get());
        assertTrue(desk.window.notices().get(0).text().endsWith(sentence));
        connection(home, ConnectionState.CONNECTED, "");
        assertEquals("", item().errorProperty().get());
    }

    @Test
    void accountThatCannotConnectSaysSo() {
        AccountWriter home = account("Home");
        manage(home, false, true);
        home.update(account -> account.withConnection(ConnectionState.DISCONNECTED, null));
        desk.settle();
        perform(Kind.CONNECT, "Home");
        assertEquals(List.of(), desk.accounts.calls());
        assertTrue(item().errorProperty().get().startsWith("It cannot connect now."));
    }

    @Test
    void switchShowsTheWishUntilTheAnswerAndTheTruthAfterIt() {
        account("Home");
        desk.accounts.refuse("PermissionDenied", "");
        accounts.setEnabled(item(), false);
        assertFalse(item().enabledProperty().get());
        assertTrue(item().busyProperty().get());
        desk.settle();
        assertTrue(item().enabledProperty().get());
        assertFalse(item().busyProperty().get());
        assertEquals(
                "The account manager does not allow this.",
                item().errorProperty().get());
        assertEquals(List.of("disable Home"), desk.accounts.calls());
    }

    @Test
    void nextTrySilencesTheErrorBefore() {
        account("Home");
        desk.accounts.refuse("NoReply", "");
        accounts.setEnabled(item(), false);
        desk.settle();
        desk.accounts.refuse("", "");
        accounts.setEnabled(item(), false);
        assertEquals("", item().errorProperty().get());
    }

    @Test
    void removingAsksTheManagerOnce() {
        account("Home");
        item().removingProperty().set(true);
        accounts.remove(item());
        desk.settle();
        assertEquals(List.of("remove Home"), desk.accounts.calls());
        assertFalse(item().removingProperty().get());
    }

    @Test
    void confirmationIsGoneWhenThePageIsOpenedAgain() {
        account("Home");
        accounts.open();
        item().removingProperty().set(true);
        accounts.back();
        assertFalse(item().removingProperty().get());
    }

    @Test
    void unfamiliarRefusalIsQuotedInOneLine() {
        account("Home");
        desk.accounts.refuse("Odd", "one\ntwo");
        accounts.setEnabled(item(), false);
        desk.settle();
        assertEquals(
                "The account manager refused: Odd: one two",
                item().errorProperty().get());
    }

    @Test
    void itemStaysTheSameWhileItsAccountChanges() {
        AccountWriter home = account("Home");
        AccountItem before = item();
        connection(home, ConnectionState.CONNECTING, "");
        desk.account("Work");
        assertSame(before, item());
        desk.store.unmanage(home.account().id());
        desk.settle();
        assertEquals(
                List.of("Work"), accounts.items().stream().map(AccountItem::id).toList());
        perform(Kind.RETRY, "Home");
        assertEquals(List.of(), desk.accounts.calls());
    }

    @Test
    void strangersTextInANameIsMadeFitToShow() {
        account("\u202Eevil\u0007 <b>&amp;\n{0}");
        assertEquals("evil <b>&amp; {0}", item().nameProperty().get());
    }

    @Test
    void protocolOfAConnectionThatNobodyManagesIsReadFromItsIdentifier() {
        desk.account("idle/irc/me");
        desk.account("gibber/odd\u202Eprotocol/me");
        assertEquals(
                List.of("oddprotocol", "IRC"),
                accounts.items().stream()
                        .map(item -> item.protocolProperty().get())
                        .toList());
    }

    @Test
    void accountsCanBeAddedWhereThereIsAManager() {
        assertTrue(accounts.availableProperty().get());
        desk.accounts.setAvailable(false);
        accounts.open();
        desk.settle();
        assertFalse(accounts.availableProperty().get());
    }

    @Test
    void firstRunOffersAnAccountAndTheDemo() {
        Placeholder placeholder = desk.window.placeholderProperty().get();
        assertEquals("No account yet", placeholder.title());
        assertEquals(List.of(Placeholder.Action.ADD_ACCOUNT, Placeholder.Action.DEMO), placeholder.actions());
        desk.window.startDemo();
        assertEquals(1, desk.demos());
    }

    @Test
    void backClosesTheFormThenTheList() {
        account("Home");
        accounts.open();
        accounts.edit(item());
        assertNotNull(accounts.formProperty().get());
        accounts.back();
        assertNull(accounts.formProperty().get());
        assertTrue(accounts.listOpenProperty().get());
        accounts.back();
        assertFalse(accounts.listOpenProperty().get());
    }

    @Test
    void editPasswordOpensTheFormAtThePassword() {
        connection(account("Home"), ConnectionState.DISCONNECTED, "AuthenticationFailed");
        perform(Kind.EDIT_PASSWORD, "Home");
        AccountFormViewModel form =
                Objects.requireNonNull(accounts.formProperty().get());
        assertEquals("Edit Home", form.title());
        assertEquals("password", form.focus());
    }
}
