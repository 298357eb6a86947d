package org.presenceapplet.viewmodel;

import org.presenceapplet.presence.Texts;

/** An answer to somebody who asks, given by the user and not sent yet, so that it can be taken back. */
public final class PendingAnswer {
    private final RequestItem item;
    private final boolean accepted;
    private final int place;

    /** @param place where the request was among those who ask */
    PendingAnswer(RequestItem item, boolean accepted, int place) {
        this.item = item;
        this.accepted = accepted;
        this.place = place;
    }

    RequestItem item() {
        return item;
    }

    boolean accepted() {
        return accepted;
    }

    int place() {
        return place;
    }

    /** Who has been answered. */
    public String name() {
        return item.personProperty().get().name();
    }

    /** Such as "Accepted Grace Hopper". */
    public String sentence() {
        return Texts.text(accepted ? "requests.accepted" : "requests.refused", name());
    }
}
