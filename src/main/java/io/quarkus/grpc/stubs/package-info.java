/**
 * Duty: stand in for the one class of Quarkus's gRPC stubs through which every generated Mutiny service calls.
 *
 * <p>The generated code names {@code io.quarkus.grpc.stubs.ServerCalls}, and no setting or bean can change what it
 * does, so the class itself is replaced: {@code quarkus.class-loading.removed-resources} in application.properties takes
 * Quarkus's out of its jar. When Quarkus changes it, the contract to keep is the signature of its public methods; the
 * build breaks otherwise.
 */
@NullMarked
@CheckReturnValue
package io.quarkus.grpc.stubs;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
