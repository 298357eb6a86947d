/** Tests of the D-Bus client service, against a scripted connection manager and against real ones. */
@NullMarked
package org.presenceapplet.service;

import org.jspecify.annotations.NullMarked;
