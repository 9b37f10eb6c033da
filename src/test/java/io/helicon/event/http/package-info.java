/** Duty: test the edge without a network. */
@NullMarked
package io.helicon.event.http;

import org.jspecify.annotations.NullMarked;
