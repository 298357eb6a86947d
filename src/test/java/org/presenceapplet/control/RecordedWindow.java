package org.presenceapplet.control;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what it is asked for. */
final class RecordedWindow implements AppletWindow {
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Runnable onQuit = () -> {};

    @Override
    public void show(Optional<String> activationToken) {
        asked.add("show" + activationToken.map(token -> " " + token).orElse(""));
    }

    @Override
    public void hide() {
        asked.add("hide");
    }

    @Override
    public void quit() {
        asked.add("quit");
        new Thread(onQuit).start();
    }
}
