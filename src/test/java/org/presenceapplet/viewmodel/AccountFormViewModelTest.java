package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presenceapplet.presence.AccountWriter;
import org.presenceapplet.presence.Managed;
import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.ProtocolParameter;
import org.presenceapplet.testing.FakeAccountPort;

final class AccountFormViewModelTest {
    private final Desk desk = new Desk();
    private final AccountsViewModel accounts = desk.window.accounts();

    private AccountFormViewModel add() {
        accounts.add();
        desk.settle();
        return form();
    }

    private AccountFormViewModel add(ProtocolParameter... parameters) {
        desk.accounts.setProtocols(List.of(new Protocol("test", "odd", "Odd", List.of(parameters))));
        return add();
    }

    private AccountWriter home() {
        AccountWriter home = desk.account("Home");
        home.update(account -> account.withManaged(new Managed("haze", "jabber", true, true)));
        desk.settle();
        return home;
    }

    private AccountFormViewModel edit(Map<String, Object> told) {
        home();
        desk.accounts.setParameters(told);
        accounts.edit(accounts.items().get(0));
        desk.settle();
        return form();
    }

    private AccountFormViewModel form() {
        return Objects.requireNonNull(accounts.formProperty().get());
    }

    private AccountField field(String name) {
        return form().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void write(String name, String text) {
        field(name).textProperty().set(text);
    }

    private String error(String name) {
        return field(name).errorProperty().get();
    }

    private void submit() {
        form().submit();
        desk.settle();
    }

    private static ProtocolParameter parameter(String name, ParameterType type) {
        return new ProtocolParameter(name, type, false, false, null);
    }

    private static List<String> names(List<AccountField> fields) {
        return fields.stream().map(AccountField::name).toList();
    }

    @Test
    void xmppComesFirstAndAsksForAddressAndPasswordOnly() {
        AccountFormViewModel form = add();
        assertEquals(
                List.of("XMPP", "IRC"),
                form.protocols().stream().map(form::nameOf).toList());
        assertEquals(List.of("account", "password"), names(form.basicFields()));
        assertEquals(List.of("server", "port", "require-encryption"), names(form.advancedFields()));
        assertFalse(form.advancedOpenProperty().get());
    }

    @Test
    void addressAndPasswordMakeAnAccount() {
        add();
        write("account", " me@localhost ");
        write("password", " secret ");
        submit();
        assertEquals(
                List.of("create haze/jabber \"\" {account=me@localhost, password= secret }"), desk.accounts.calls());
        assertNull(accounts.formProperty().get());
        assertFalse(accounts.listOpenProperty().get());
    }

    @Test
    void onlyWhatDiffersFromTheDefaultIsSent() {
        add();
        write("account", "me@localhost");
        write("port", "5222");
        field("require-encryption").checkedProperty().set(false);
        form().displayNameProperty().set(" Work ");
        submit();
        assertEquals(
                List.of("create haze/jabber \"Work\" {account=me@localhost, require-encryption=false}"),
                desk.accounts.calls());
    }

    @Test
    void defaultsArePromptsAndTicks() {
        add();
        assertEquals("5222", field("port").prompt());
        assertTrue(field("require-encryption").checkedProperty().get());
        assertEquals("", field("port").textProperty().get());
    }

    @Test
    void anotherProtocolMakesAnotherForm() {
        AccountFormViewModel form = add();
        write("password", "secret");
        AccountField before = field("password");
        form.protocolProperty().set(FakeAccountPort.IRC);
        assertEquals(List.of("account", "server"), names(form.basicFields()));
        assertEquals("Nickname", field("account").label());
        assertEquals("", before.textProperty().get());
        write("account", "me");
        write("server", "irc.localhost");
        submit();
        assertEquals(List.of("create idle/irc \"\" {account=me, server=irc.localhost}"), desk.accounts.calls());
    }

    @Test
    void managersThatSpeakTheSameAreToldApart() {
        desk.accounts.setProtocols(List.of(
                FakeAccountPort.XMPP, new Protocol("gabble", "jabber", "XMPP", List.of()), FakeAccountPort.IRC));
        AccountFormViewModel form = add();
        assertEquals(
                List.of("XMPP (gabble)", "XMPP (haze)", "IRC"),
                form.protocols().stream().map(form::nameOf).toList());
    }

    @Test
    void familiarParametersHaveFriendlyNamesAndOthersTheirOwn() {
        add(parameter("port", ParameterType.UINT16), parameter("x\u202Eodd\nthing", ParameterType.STRING));
        assertEquals(
                List.of("Port", "xodd thing"),
                form().fields().stream().map(AccountField::label).toList());
    }

    @Test
    void whatIsNeededIsSaidUnderItsField() {
        add();
        submit();
        assertEquals("This is needed.", error("account"));
        assertEquals(List.of(), desk.accounts.calls());
        write("account", "m");
        assertEquals("", error("account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "@localhost", "me@", "me@a@b", "me @localhost", "me/home@x"})
    void xmppAddressLooksLikeOne(String address) {
        add();
        write("account", address);
        submit();
        assertEquals("An address looks like name@server.", error("account"));
        assertEquals(List.of(), desk.accounts.calls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"me@localhost", "me@x.org/home", "mé@bücher.example", "a.b+c@1.2.3.4/with@at"})
    void xmppAddressMayHaveAResource(String address) {
        add();
        write("account", address);
        submit();
        assertEquals(1, desk.accounts.calls().size());
    }

    @Test
    void valueOfAnotherTypeIsSaidUnderItsFieldWhichIsShown() {
        add();
        write("account", "me@localhost");
        write("port", "65536");
        submit();
        assertEquals("“65536” does not fit: write a whole number from 0 to 65,535.", error("port"));
        assertTrue(form().advancedOpenProperty().get());
        assertEquals(List.of(), desk.accounts.calls());
    }

    @Test
    void everyTypeIsSentAsItsOwn() {
        add(
                parameter("i", ParameterType.INT32),
                parameter("d", ParameterType.DOUBLE),
                parameter("b", ParameterType.BOOLEAN),
                parameter("as", ParameterType.STRINGS));
        write("i", "-5");
        write("d", "1.5");
        write("as", "one, two");
        field("b").checkedProperty().set(true);
        submit();
        assertEquals(List.of("create test/odd \"\" {as=[one, two], b=true, d=1.5, i=-5}"), desk.accounts.calls());
    }

    @Test
    void secretIsNeverQuotedNotEvenWhereItIsWrong() {
        add(new ProtocolParameter("pin", ParameterType.UINT32, false, true, 1234));
        assertEquals("", field("pin").prompt());
        write("pin", "hunter2");
        submit();
        assertEquals("This does not fit: write a whole number from 0 to 4,294,967,295.", error("pin"));
        assertFalse(field("pin").toString().contains("hunter2"));
    }

    @Test
    void refusalLandsOnTheFieldThatItNames() {
        add();
        write("account", "me@localhost");
        desk.accounts.refuse("InvalidArgument", "missing required parameter 'server'");
        submit();
        assertTrue(error("server").contains("missing required parameter"));
        assertTrue(form().advancedOpenProperty().get());
        assertEquals("", form().errorProperty().get());
    }

    @Test
    void refusalThatNamesNoFieldStandsBelowTheForm() {
        add();
        write("account", "me@localhost");
        desk.accounts.refuse("InvalidArgument", "Protocol 'jabber' does not have parameter 'nosuch'");
        submit();
        assertEquals(
                "The account manager refused: InvalidArgument: Protocol 'jabber' does not have parameter 'nosuch'",
                form().errorProperty().get());
    }

    @Test
    void refusalThatQuotesThePasswordIsNotShown() {
        add();
        write("account", "me@localhost");
        write("password", "hunter2");
        desk.accounts.refuse("InvalidArgument", "'hunter2' is no value for 'password'");
        submit();
        assertEquals("The account manager refused: InvalidArgument", error("password"));
    }

    @Test
    void formCanBeSentAgainAfterARefusal() {
        add();
        write("account", "me@localhost");
        desk.accounts.refuse("NotAvailable", "");
        submit();
        assertEquals(
                "That is not possible now. Try again in a moment.",
                form().errorProperty().get());
        desk.accounts.refuse("", "");
        submit();
        assertNull(accounts.formProperty().get());
    }

    @Test
    void whileItIsSentItSaysSoAndIsNotSentTwice() {
        AccountFormViewModel form = add();
        write("account", "me@localhost");
        form.submit();
        assertEquals("Adding the account …", form.progressProperty().get());
        assertFalse(form.canSubmitProperty().get());
        form.submit();
        desk.settle();
        assertEquals(1, desk.accounts.calls().size());
    }

    @Test
    void formOfAManagerThatDoesNotAnswerCanBeLeft() {
        accounts.add();
        AccountFormViewModel silent = form();
        assertEquals(
                "Asking what accounts there can be …", silent.progressProperty().get());
        silent.submit();
        accounts.back();
        assertNull(accounts.formProperty().get());
        AccountFormViewModel next = add();
        write("account", "me@localhost");
        write("password", "secret");
        AccountField password = field("password");
        next.submit();
        accounts.back();
        assertEquals("", password.textProperty().get());
        accounts.add();
        AccountFormViewModel later = form();
        desk.settle();
        assertSame(later, accounts.formProperty().get());
    }

    @Test
    void managerThatCannotBeAskedIsSaidBelowTheForm() {
        desk.accounts.refuse("ServiceUnknown", "");
        AccountFormViewModel form = add();
        assertTrue(form.errorProperty().get().startsWith("There is no account manager."));
        assertFalse(form.canSubmitProperty().get());
    }

    @Test
    void withoutAnyProtocolItSaysWhatToInstall() {
        desk.accounts.setProtocols(List.of());
        AccountFormViewModel form = add();
        assertTrue(form.errorProperty().get().startsWith("No program is installed"));
        form.submit();
        assertFalse(form.canSubmitProperty().get());
    }

    @Test
    void editingShowsWhatWasToldAndSendsWhatChanged() {
        AccountFormViewModel form = edit(Map.of("account", "me@localhost", "server", "old", "port", 5223));
        assertEquals("Home", form.displayNameProperty().get());
        assertEquals("5223", field("port").textProperty().get());
        write("server", "new");
        write("port", "");
        submit();
        assertEquals(List.of("update Home \"\" {server=new} unset [port]"), desk.accounts.calls());
    }

    @Test
    void valueSetBackToItsDefaultIsUnset() {
        edit(Map.of("account", "me@localhost", "require-encryption", false));
        assertFalse(field("require-encryption").checkedProperty().get());
        field("require-encryption").checkedProperty().set(true);
        submit();
        assertEquals(List.of("update Home \"\" {} unset [require-encryption]"), desk.accounts.calls());
    }

    @Test
    void emptyPasswordStaysUnchanged() {
        edit(Map.of("account", "me@localhost", "password", "leaked"));
        assertEquals("", field("password").textProperty().get());
        assertEquals("Unchanged", field("password").prompt());
        write("account", "you@localhost");
        submit();
        assertEquals(List.of("update Home \"\" {account=you@localhost}"), desk.accounts.calls());
    }

    @Test
    void newPasswordIsSentAndForgotten() {
        edit(Map.of("account", "me@localhost"));
        AccountField password = field("password");
        write("password", "secret");
        submit();
        assertEquals(List.of("update Home \"\" {password=secret}"), desk.accounts.calls());
        assertEquals("", password.textProperty().get());
    }

    @Test
    void newNameAloneIsSent() {
        AccountFormViewModel form = edit(Map.of("account", "me@localhost"));
        form.displayNameProperty().set("Office");
        submit();
        assertEquals(List.of("update Home \"Office\" {}"), desk.accounts.calls());
    }

    @Test
    void nothingIsSentWhereNothingChanged() {
        edit(Map.of("account", "no address", "server", "with\nbreak", "port", "text"));
        submit();
        assertEquals(List.of(), desk.accounts.calls());
        assertNull(accounts.formProperty().get());
    }

    @Test
    void neededValueCannotBeCleared() {
        edit(Map.of("account", "me@localhost"));
        write("account", " ");
        submit();
        assertEquals("This is needed.", error("account"));
    }

    @Test
    void valuesOfUnexpectedTypesAreShownAsTheyAre() {
        edit(Map.of("account", 5, "port", "many", "require-encryption", "odd", "nosuch", List.of("a")));
        assertEquals("5", field("account").textProperty().get());
        assertEquals("many", field("port").textProperty().get());
        assertFalse(field("require-encryption").checkedProperty().get());
    }

    @Test
    void accountWhoseProgramIsNotInstalledCannotBeEdited() {
        desk.accounts.setProtocols(List.of(FakeAccountPort.IRC));
        AccountFormViewModel form = edit(Map.of());
        assertEquals(
                "The program behind this account, haze, is not installed, so it cannot be edited. Install it first.",
                form.errorProperty().get());
        assertFalse(form.canSubmitProperty().get());
    }

    @Test
    void accountThatIsRemovedWhileItsFormIsOpenIsSaidSo() {
        AccountFormViewModel form = edit(Map.of("account", "me@localhost"));
        write("password", "secret");
        desk.store.unmanage("Home");
        desk.settle();
        assertEquals(
                "This account has been removed meanwhile.", form.errorProperty().get());
        assertEquals("", field("password").textProperty().get());
        submit();
        assertEquals(List.of(), desk.accounts.calls());
        accounts.back();
        assertNull(accounts.formProperty().get());
    }

    @Test
    void markupInAnAccountsNameIsShownAsItIs() {
        AccountWriter writer = desk.account("<b>\u202EHome</b>\n_x");
        writer.update(account -> account.withManaged(new Managed("haze", "jabber", true, true)));
        desk.settle();
        accounts.edit(accounts.items().get(0));
        desk.settle();
        assertEquals("Edit <b>Home</b> _x", form().title());
        assertEquals("<b>Home</b> _x", form().displayNameProperty().get());
        submit();
        assertEquals(List.of(), desk.accounts.calls());
    }

    @Test
    void openListIsThereAgainAfterTheFormIsDone() {
        accounts.open();
        add();
        write("account", "me@localhost");
        submit();
        assertNull(accounts.formProperty().get());
        assertTrue(accounts.listOpenProperty().get());
    }
}
