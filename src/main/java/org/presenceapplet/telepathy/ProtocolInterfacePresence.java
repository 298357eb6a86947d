package org.presenceapplet.telepathy;

/** {@code Protocol.Interface.Presence}: what presence a protocol can show, known before there is a connection. */
public final class ProtocolInterfacePresence {
    public static final String NAME = "org.freedesktop.Telepathy.Protocol.Interface.Presence";

    /** Property, a{s(ubb)} of {@link SimpleStatusSpec}: the statuses its connections may have. */
    public static final String STATUSES = "Statuses";

    private ProtocolInterfacePresence() {}
}
