package org.presenceapplet.demo;

import java.util.List;

/**
 * What distinguishes a person besides name, groups and presence.
 *
 * @param avatarToken names the picture, which {@link DemoPictures} draws; empty where there is none
 * @param clientTypes what kind of device the person uses
 */
record DemoTraits(boolean blocked, String avatarToken, List<String> clientTypes) {
    static final DemoTraits NONE = new DemoTraits(false, "", List.of());

    DemoTraits withBlocked(boolean nowBlocked) {
        return new DemoTraits(nowBlocked, avatarToken, clientTypes);
    }

    DemoTraits withAvatarToken(String newToken) {
        return new DemoTraits(blocked, newToken, clientTypes);
    }

    DemoTraits withClientTypes(String... newTypes) {
        return new DemoTraits(blocked, avatarToken, List.of(newTypes));
    }
}
