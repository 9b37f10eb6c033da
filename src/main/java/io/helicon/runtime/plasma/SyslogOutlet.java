package io.helicon.runtime.plasma;

import io.helicon.runtime.MetricsConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sends packets to a syslog server. */
final class SyslogOutlet implements Outlet {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MetricsConfig.Syslog config;
    private final Sender sender;
    private final Clock clock;
    private volatile Optional<SyslogPacket> head = Optional.empty();

    SyslogOutlet(MetricsConfig.Syslog config, Vertx vertx, Clock clock) {
        this.config = config;
        this.sender = sender(config, vertx);
        this.clock = clock;
    }

    private static Sender sender(MetricsConfig.Syslog config, Vertx vertx) {
        int colon = config.addr().lastIndexOf(':');
        String host = config.addr().substring(0, colon).replaceAll("[\\[\\]]", "");
        int port = Integer.parseInt(config.addr().substring(colon + 1));
        return config.network().equals("tcp") ? new TcpSender(vertx, host, port) : new UdpSender(vertx, host, port);
    }

    @Override
    public Uni<Void> write(String text) {
        return Uni.createFrom()
                .item(() -> head().of(text))
                .flatMap(sender::send)
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    /** Made by the first packet, because the host's name may have to be waited for. */
    private SyslogPacket head() {
        if (head.isEmpty()) {
            int priority = config.facility() + config.severity();
            head = Optional.of(new SyslogPacket(priority, SyslogPacket.thisHost(), config.tag(), clock));
        }
        return head.get();
    }
}
