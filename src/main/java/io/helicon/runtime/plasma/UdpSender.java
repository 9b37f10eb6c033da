package io.helicon.runtime.plasma;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.datagram.DatagramSocket;

/** A packet is a datagram. */
final class UdpSender implements Sender {
    private final DatagramSocket socket;
    private final String host;
    private final int port;

    UdpSender(Vertx vertx, String host, int port) {
        this.socket = vertx.createDatagramSocket();
        this.host = host;
        this.port = port;
    }

    @Override
    public Uni<Void> send(String packet) {
        return socket.send(packet, port, host);
    }
}
