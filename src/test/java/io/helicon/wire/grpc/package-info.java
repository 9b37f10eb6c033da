/** Duty: show that calls on the shared port end as they should, with a service made for it and clients that misbehave. */
@NullMarked
package io.helicon.wire.grpc;

import org.jspecify.annotations.NullMarked;
