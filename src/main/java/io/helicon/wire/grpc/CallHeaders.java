package io.helicon.wire.grpc;

import io.grpc.Attributes;
import io.grpc.Deadline;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.Status;
import io.helicon.wire.grpc.Frames.Broken;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.grpc.common.impl.Utils;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request says besides its messages, in gRPC's words. */
final class CallHeaders {
    /** Of {@code grpc-timeout}: up to eight digits and a unit. */
    private static final Pattern TIMEOUT = Pattern.compile("(\\d{1,8})([HMSmun])");

    private static final Map<String, TimeUnit> UNITS = Map.of(
            "H", TimeUnit.HOURS,
            "M", TimeUnit.MINUTES,
            "S", TimeUnit.SECONDS,
            "m", TimeUnit.MILLISECONDS,
            "u", TimeUnit.MICROSECONDS,
            "n", TimeUnit.NANOSECONDS);

    private CallHeaders() {}

    static Optional<Deadline> deadline(HttpServerRequest request) throws Broken {
        String header = request.getHeader("grpc-timeout");
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = TIMEOUT.matcher(header);
        if (!matcher.matches()) {
            throw new Broken(Status.INVALID_ARGUMENT, "grpc-timeout is malformed");
        }
        TimeUnit unit = UNITS.getOrDefault(matcher.group(2), TimeUnit.SECONDS);
        return Optional.of(Deadline.after(Long.parseLong(matcher.group(1)), unit));
    }

    static Metadata metadata(HttpServerRequest request) throws Broken {
        try {
            return Utils.readMetadata(request.headers());
        } catch (IllegalArgumentException e) {
            throw new Broken(Status.INVALID_ARGUMENT, "binary metadata is not base64");
        }
    }

    /** @return the caller's address, where there is one */
    static Attributes attributes(HttpServerRequest request) {
        SocketAddress caller = request.remoteAddress();
        return caller == null || caller.hostAddress() == null
                ? Attributes.EMPTY
                : Attributes.newBuilder()
                        .set(
                                Grpc.TRANSPORT_ATTR_REMOTE_ADDR,
                                new InetSocketAddress(caller.hostAddress(), caller.port()))
                        .build();
    }
}
