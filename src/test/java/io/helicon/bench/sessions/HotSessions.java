package io.helicon.bench.sessions;

import io.helicon.bench.Call;
import io.helicon.bench.Ground;
import io.helicon.bench.GrpcConnections;
import io.helicon.bench.HttpConnections;
import io.helicon.bench.Server;
import io.helicon.bench.Tokens;

/** A small set of sessions that is read round and round; several servers on the same engines may be asked for it. */
public final class HotSessions {
    private static final int PREPARING_CALLERS = 64;

    private final Tokens tokens;

    private HotSessions(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Starts them, as many as the options say; the server must keep them for the whole run. */
    public static HotSessions make(Ground ground, Server server) {
        Tokens tokens = Tokens.random(ground.options().number("hot"));
        try (GrpcConnections grpc = server.grpc(PREPARING_CALLERS)) {
            ground.prepare(tokens.size(), new GrpcSessions(grpc).startAll(tokens), PREPARING_CALLERS);
        }
        return new HotSessions(tokens);
    }

    /** The access token of one of them. */
    public String token() {
        return tokens.next();
    }

    public Call overGrpc(GrpcConnections grpc) {
        return new GrpcSessions(grpc).get(tokens);
    }

    public Call overRest(HttpConnections http) {
        return new RestSessions(http).get(tokens);
    }
}
