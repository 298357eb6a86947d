/**
 * The presence applet. Its rooms, and which way they may look:
 *
 * <pre>
 *  app ─► view ─► viewmodel ─► presence ◄─ service ─► telepathy
 *   │       └─────────────────────►▲           └─► bus ◄─┐
 *   ├─► control ───────────────────┴─────────────────────┤
 *   ├─► desktop ─► presence ─────────────────────────────┤
 *   ├─► tray ──► presence ───────────────────────────────┘
 *   └─► demo ─► telepathy
 * </pre>
 *
 * <ul>
 *   <li>{@code presence}: what presence is: values, rules, the store, and the ports others implement. Knows only java.*
 *       (and the jspecify annotations).
 *   <li>{@code bus}: one connection to a D-Bus daemon.
 *   <li>{@code telepathy}: D-Bus declarations, named as the specification names them. No logic.
 *   <li>{@code service}: Telepathy to presence and back. Wire types end here.
 *   <li>{@code desktop}: the desktop's own D-Bus services: who is in front of it, do-not-disturb, notifications, colours.
 *   <li>{@code tray}: the icon in the panel and its menu, over D-Bus.
 *   <li>{@code viewmodel}: JavaFX properties over the store; no nodes.
 *   <li>{@code view}: FXML, style sheets, controllers, cells. Names presence types and texts straight from presence.
 *   <li>{@code control}: the command line, alone through a port that {@code app} implements or through the running applet;
 *       and that applet's own object on the bus.
 *   <li>{@code demo}: a simulated connection manager and account manager: real D-Bus, pretend people. Speaks dbus-java straight, for it is the
 *       other side of the wire.
 *   <li>{@code app}: {@code Main}, folders, log, sessions, wiring; the only place that knows every room.
 * </ul>
 *
 * The direction is held by {@code ArchitectureTest}.
 */
@NullMarked
package org.presenceapplet;

import org.jspecify.annotations.NullMarked;
