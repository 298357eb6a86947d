package org.presenceapplet.telepathy;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * {@code Connection}: one user's connection to one service.
 *
 * <p>Its well-known name is {@link #NAME} and three more elements, {@code cmname.proto.account}; its object path is the
 * same with slashes.
 */
@DBusInterfaceName(Connection.NAME)
@SuppressWarnings("MemberName") // the specification's names
public interface Connection extends DBusInterface {
    String NAME = "org.freedesktop.Telepathy.Connection";

    /** What the object path of every connection starts with. */
    String PATH_PREFIX = "/org/freedesktop/Telepathy/Connection/";

    /** Property, as: the optional interfaces. Read it again once CONNECTED: until then it may grow. */
    String INTERFACES = "Interfaces";

    /** Property, u: the user's own contact handle; may be 0 before CONNECTED. */
    String SELF_HANDLE = "SelfHandle";

    /** Property, s: the user's own identifier; may be empty before CONNECTED. */
    String SELF_ID = "SelfID";

    /** Property, u: a {@link ConnectionStatus}. */
    String STATUS = "Status";

    /** Property, b: whether handles last as long as the connection. */
    String HAS_IMMORTAL_HANDLES = "HasImmortalHandles";

    /** Contact attribute, s: the contact's identifier; always present. */
    String CONTACT_ID_ATTRIBUTE = NAME + "/contact-id";

    /** Starts connecting; what becomes of it is told by StatusChanged. No effect when connecting or connected. */
    void Connect();

    /** Closes the connection and removes its object. */
    void Disconnect();

    /** The property Interfaces. Errors: Disconnected. */
    List<String> GetInterfaces();

    /** The protocol's identifier. */
    String GetProtocol();

    /** The property SelfHandle; deprecated by the specification. Errors: Disconnected. */
    UInt32 GetSelfHandle();

    /** The property Status: a {@link ConnectionStatus}. */
    UInt32 GetStatus();

    /** Holds handles for the caller; nothing to do where handles are immortal. Errors: Disconnected, InvalidArgument, InvalidHandle. */
    void HoldHandles(UInt32 handleType, List<UInt32> handles);

    /** The identifiers of handles, in the same order. Errors: Disconnected, InvalidArgument, InvalidHandle. */
    List<String> InspectHandles(UInt32 handleType, List<UInt32> handles);

    /** The channels there are; deprecated by the specification. Errors: Disconnected. */
    List<ChannelInfo> ListChannels();

    /** Undoes HoldHandles. Errors: Disconnected, InvalidArgument, InvalidHandle. */
    void ReleaseHandles(UInt32 handleType, List<UInt32> handles);

    /**
     * Asks for a channel; deprecated by the specification. Errors: Disconnected, NetworkError, NotImplemented,
     * InvalidHandle, NotAvailable, and others of channels.
     */
    DBusPath RequestChannel(String type, UInt32 handleType, UInt32 handle, boolean suppressHandler);

    /** The handles of identifiers, in the same order. Errors: Disconnected, NotImplemented, NotAvailable, InvalidHandle, InvalidArgument. */
    List<UInt32> RequestHandles(UInt32 handleType, List<String> identifiers);

    /** Registers interest in costly things, each named by a token. */
    void AddClientInterest(List<String> tokens);

    /** Undoes AddClientInterest. */
    void RemoveClientInterest(List<String> tokens);

    /** SelfHandle has changed; deprecated by the specification. */
    class SelfHandleChanged extends DBusSignal {
        public final UInt32 selfHandle;

        public SelfHandleChanged(String path, UInt32 selfHandle) throws DBusException {
            super(path, selfHandle);
            this.selfHandle = selfHandle;
        }
    }

    /** SelfHandle and SelfID have changed. */
    class SelfContactChanged extends DBusSignal {
        public final UInt32 selfHandle;
        public final String selfId;

        public SelfContactChanged(String path, UInt32 selfHandle, String selfId) throws DBusException {
            super(path, selfHandle, selfId);
            this.selfHandle = selfHandle;
            this.selfId = selfId;
        }
    }

    /** There is a new channel; deprecated by the specification. */
    class NewChannel extends DBusSignal {
        public final DBusPath channel;
        public final String channelType;
        public final UInt32 handleType;
        public final UInt32 handle;
        public final boolean suppressHandler;

        public NewChannel(
                String path,
                DBusPath channel,
                String channelType,
                UInt32 handleType,
                UInt32 handle,
                boolean suppressHandler)
                throws DBusException {
            super(path, channel, channelType, handleType, handle, suppressHandler);
            this.channel = channel;
            this.channelType = channelType;
            this.handleType = handleType;
            this.handle = handle;
            this.suppressHandler = suppressHandler;
        }
    }

    /**
     * An error has ended the connection; StatusChanged follows at once. Details may hold {@code debug-message} (s),
     * {@code server-message} (s) and others.
     */
    class ConnectionError extends DBusSignal {
        public final String error;
        public final Map<String, Variant<?>> details;

        public ConnectionError(String path, String error, Map<String, Variant<?>> details) throws DBusException {
            super(path, error, details);
            this.error = error;
            this.details = details;
        }
    }

    /** The status is now a {@link ConnectionStatus}, because of a {@link ConnectionStatusReason}. */
    class StatusChanged extends DBusSignal {
        public final UInt32 status;
        public final UInt32 reason;

        public StatusChanged(String path, UInt32 status, UInt32 reason) throws DBusException {
            super(path, status, reason);
            this.status = status;
            this.reason = reason;
        }
    }
}
