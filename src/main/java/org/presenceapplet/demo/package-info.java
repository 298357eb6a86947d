/**
 * A simulated connection manager over real D-Bus: real messages, pretend people.
 *
 * <p>{@link org.presenceapplet.demo.Demo} brings its own bus; {@link org.presenceapplet.demo.DemoManager} is a service on
 * a bus there is. The people and the rules ({@code Demo*}, {@code OwnStatusRules}) know nothing of D-Bus; each
 * {@code *Facet} is one interface of the exported objects.
 */
@NullMarked
package org.presenceapplet.demo;

import org.jspecify.annotations.NullMarked;
