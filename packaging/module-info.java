/** The program as a module, for the image only: there everything is in one file, which stays whatever replaces it. */
open module org.presenceapplet {
    requires com.google.gson;
    requires info.picocli;
    requires java.logging;
    requires javafx.controls;
    requires javafx.fxml;
    requires jdk.unsupported;
    requires org.freedesktop.dbus;
    requires org.jspecify;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;

    provides org.freedesktop.dbus.spi.message.ISocketProvider with
            org.presenceapplet.bus.WholeMessages;
}
