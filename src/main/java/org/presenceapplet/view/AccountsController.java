package org.presenceapplet.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.viewmodel.AccountItem;
import org.presenceapplet.viewmodel.AccountsViewModel;

/** The page with all accounts. */
final class AccountsController implements LatePart.Controller {
    private final AccountsViewModel accounts;
    private final Map<AccountItem, AccountView> views = new HashMap<>();
    private @Nullable Node leftFrom;

    @FXML
    private VBox page;

    @FXML
    private Button back;

    @FXML
    private Label none;

    @FXML
    private VBox list;

    @FXML
    private Label noManager;

    @FXML
    private HBox footer;

    @FXML
    private Button add;

    AccountsController(AccountsViewModel accounts) {
        this.accounts = accounts;
    }

    @FXML
    void initialize() {
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        accounts.items().subscribe(this::showItems);
        showItems();
        accounts.availableProperty().subscribe(available -> {
            show(noManager, !available);
            show(footer, available);
        });
    }

    @FXML
    void back() {
        leftFrom = null;
        accounts.back();
    }

    @FXML
    void add() {
        leftFrom = add;
        accounts.add();
    }

    private void edit(AccountItem item, Node from) {
        leftFrom = from;
        accounts.edit(item);
    }

    /** Begins where the page was left, if it was. */
    @Override
    public void opened() {
        Node begin = leftFrom;
        (begin != null && begin.getScene() != null ? begin : back).requestFocus();
    }

    private void showItems() {
        List<AccountItem> items = accounts.items();
        views.keySet().retainAll(items);
        list.getChildren()
                .setAll(items.stream()
                        .map(item -> views.computeIfAbsent(item, it -> new AccountView(it, accounts, this::edit)))
                        .toList());
        show(none, items.isEmpty());
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            back();
            event.consume();
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
