/**
 * A simulated connection manager and account manager over real D-Bus: real messages, pretend people.
 *
 * <p>{@link org.presenceapplet.demo.Demo} brings its own bus; {@link org.presenceapplet.demo.DemoManager} is a service on
 * a bus there is, and {@link org.presenceapplet.demo.DemoAccountManager} another beside it, which knows of the first only
 * what it hears on the bus. The people and the rules ({@code DemoPeople}, {@code OwnStatusRules}) know nothing of D-Bus;
 * each {@code *Facet} is one interface of the exported objects.
 */
@NullMarked
package org.presenceapplet.demo;

import org.jspecify.annotations.NullMarked;
