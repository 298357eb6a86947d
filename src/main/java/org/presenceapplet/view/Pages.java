package org.presenceapplet.view;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import org.presenceapplet.view.LatePart.Loaders;
import org.presenceapplet.viewmodel.WindowViewModel;

/** The pages that take the place of all else; one is seen at a time. */
final class Pages {
    /**
     * @param part the page
     * @param isWanted whether it is to be seen, unless one that stands before it is
     */
    private record Page(LatePart<? extends LatePart.Controller> part, BooleanSupplier isWanted) {}

    private final List<Page> pages;

    /** @param place where the pages go */
    Pages(WindowViewModel window, Supplier<Pane> place, Loaders loaders) {
        this.pages = List.of(
                new Page(
                        new LatePart<PreferencesController>(place, loaders, "Preferences.fxml"),
                        window.preferences().openProperty()::get),
                new Page(
                        new LatePart<ContactFormController>(place, loaders, "ContactForm.fxml"),
                        () -> window.contactChanges().formProperty().get() != null),
                new Page(
                        new LatePart<LinkingController>(place, loaders, "Linking.fxml"),
                        window.linking().openProperty()::get),
                new Page(
                        new LatePart<AccountFormController>(place, loaders, "AccountForm.fxml"),
                        () -> window.accounts().formProperty().get() != null),
                new Page(
                        new LatePart<AccountsController>(place, loaders, "Accounts.fxml"),
                        window.accounts().listOpenProperty()::get));
    }

    boolean isAnyWanted() {
        return pages.stream().anyMatch(page -> page.isWanted().getAsBoolean());
    }

    /** Shows the first page that is wanted, if any is, and no other. */
    void show() {
        boolean isShown = false;
        for (Page page : pages) {
            if (!isShown && page.isWanted().getAsBoolean()) {
                page.part().open();
                isShown = true;
            } else {
                page.part().close();
            }
        }
    }
}
