package org.presenceapplet.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an applet is started with.
 *
 * @param people where the people's bus is, asked anew for each try
 * @param demo that bus where it is the demo's, not yet started where it is our own
 * @param desktop the address of the session bus, for the tray and the desktop's settings
 * @param system the address of the system bus, for what it tells of the person
 * @param own the addresses of the buses of which this is to be the one applet
 * @param background whether the window stays closed until somebody asks for it
 * @param activationToken see {@link org.presenceapplet.control.AppletWindow#show}
 */
record Start(
        Supplier<Optional<String>> people,
        Optional<DemoBus> demo,
        Optional<String> desktop,
        Optional<String> system,
        List<String> own,
        boolean background,
        Optional<String> activationToken) {}
