package org.presenceapplet.telepathy;

/** {@code Conn_Mgr_Param_Flags}: flags of a {@link ParamSpec}, to be added up. */
public final class ConnMgrParamFlags {
    public static final int REQUIRED = 1;

    /** Needed to register a new account. */
    public static final int REGISTER = 2;

    public static final int HAS_DEFAULT = 4;

    public static final int SECRET = 8;

    /** Also a property of the connection. */
    public static final int DBUS_PROPERTY = 16;

    private ConnMgrParamFlags() {}
}
