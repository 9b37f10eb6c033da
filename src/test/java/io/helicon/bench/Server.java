package io.helicon.bench;

import io.helicon.support.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The measured server: the packaged one in a process of its own, or one that runs already ({@code -target}). */
public final class Server implements AutoCloseable {
    private final Optional<Node> own;
    private final Address address;
    private final BenchOptions options;

    private Server(Optional<Node> own, Address address, BenchOptions options) {
        this.own = own;
        this.address = address;
        this.options = options;
    }

    static Server start(BenchOptions options, List<String> flags) {
        Optional<Address> target = options.given("target").map(Address::parse);
        if (target.isPresent()) {
            return new Server(Optional.empty(), target.get(), options);
        }
        Node node = launch(options, flags);
        node.awaitReady();
        return new Server(Optional.of(node), Address.local(node.port()), options);
    }

    /** One of our own that nobody waits for. */
    static Node launch(BenchOptions options, List<String> flags) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(List.of(options.text("server.flags").split(" ")));
        all.removeIf(String::isBlank);
        return Node.launch(all.toArray(String[]::new));
    }

    /** New HTTP/2 connections for so many callers. */
    public GrpcConnections grpc(int callers) {
        return GrpcConnections.open(address, callers, options.threads());
    }

    /** New HTTP/1.1 connections, one a caller. */
    public HttpConnections http(int callers) {
        return HttpConnections.open(address, callers, options.threads());
    }

    public Address address() {
        return address;
    }

    public long pid() {
        return own.map(Node::pid).orElse(CpuClock.UNKNOWN_PROCESS);
    }

    /** Asked to stop before it is killed, so that a flight recording is written. */
    @Override
    public void close() {
        own.ifPresent(Server::stop);
    }

    private static void stop(Node node) {
        try (node) {
            var unused = node.terminate();
        }
    }
}
