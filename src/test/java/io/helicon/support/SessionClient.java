package io.helicon.support;

import com.google.protobuf.Empty;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.helicon.v1.RefreshRequest;
import io.helicon.v1.RefreshResponse;
import io.helicon.v1.SessionsGrpc;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import mnemosynerpc.SessionManagerGrpc;
import mnemosynerpc.SessionManagerGrpc.SessionManagerBlockingStub;
import mnemosynerpc.SessionOuterClass.AbandonRequest;
import mnemosynerpc.SessionOuterClass.DeleteRequest;
import mnemosynerpc.SessionOuterClass.ExistsRequest;
import mnemosynerpc.SessionOuterClass.GetRequest;
import mnemosynerpc.SessionOuterClass.ListRequest;
import mnemosynerpc.SessionOuterClass.Query;
import mnemosynerpc.SessionOuterClass.Session;
import mnemosynerpc.SessionOuterClass.SetValueRequest;
import mnemosynerpc.SessionOuterClass.StartRequest;

/** The session services over gRPC, called one after the other as a client of theirs would, over one connection. */
public final class SessionClient implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final int MESSAGE_LIMIT = 64 << 20;
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final ManagedChannel channel;

    private SessionClient(ManagedChannel channel) {
        this.channel = channel;
    }

    public static SessionClient to(Node node) {
        return to(node.port());
    }

    public static SessionClient to(int port) {
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .maxInboundMessageSize(MESSAGE_LIMIT)
                .build();
        return Leftovers.track(new SessionClient(channel));
    }

    /** The same over TLS. */
    public static SessionClient secure(Node node, TestAuthority authority) {
        try {
            ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", node.port())
                    .sslContext(GrpcSslContexts.forClient()
                            .trustManager(authority.certificate().toFile())
                            .build())
                    .build();
            return Leftovers.track(new SessionClient(channel));
        } catch (SSLException e) {
            throw new AssertionError(e);
        }
    }

    /** @return what it calls over, for calls that this client has no word for */
    public Channel channel() {
        return channel;
    }

    /** Connects at once to a server that was away, and does not rest first, as a client of gRPC does otherwise. */
    public void reconnect() {
        channel.resetConnectBackoff();
    }

    /** @return the generated client itself */
    public SessionManagerBlockingStub stub() {
        return SessionManagerGrpc.newBlockingStub(channel).withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Starts a session of a fresh subject with a token made by the server. */
    public Session start() {
        return start(Session.newBuilder().setSubjectId(Fresh.subject()).build());
    }

    public Session start(Session draft) {
        return stub().start(StartRequest.newBuilder().setSession(draft).build()).getSession();
    }

    public Session get(String token) {
        return stub().get(GetRequest.newBuilder().setAccessToken(token).build()).getSession();
    }

    /** @param authorization the metadata of that name */
    public Session context(String authorization) {
        Metadata metadata = new Metadata();
        metadata.put(AUTHORIZATION, authorization);
        return stub().withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                .context(Empty.getDefaultInstance())
                .getSession();
    }

    /** Calls Context without any metadata. */
    public Session context() {
        return stub().context(Empty.getDefaultInstance()).getSession();
    }

    public boolean exists(String token) {
        ExistsRequest request = ExistsRequest.newBuilder().setAccessToken(token).build();
        return stub().exists(request).getValue();
    }

    public boolean abandon(String token) {
        AbandonRequest request =
                AbandonRequest.newBuilder().setAccessToken(token).build();
        return stub().abandon(request).getValue();
    }

    public Map<String, String> setValue(String token, String key, String value) {
        SetValueRequest.Builder request = SetValueRequest.newBuilder().setAccessToken(token);
        return stub().setValue(request.setKey(key).setValue(value).build()).getBagMap();
    }

    public List<Session> list(ListRequest request) {
        return stub().list(request).getSessionsList();
    }

    /** @return the sessions with a refresh token, from the first page of the largest size */
    public List<Session> list(Query query) {
        return list(ListRequest.newBuilder().setLimit(10_000).setQuery(query).build());
    }

    public long delete(DeleteRequest request) {
        return stub().delete(request).getValue();
    }

    public RefreshResponse refresh(String refreshToken) {
        return SessionsGrpc.newBlockingStub(channel)
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .refresh(RefreshRequest.newBuilder()
                        .setRefreshToken(refreshToken)
                        .build());
    }

    @Override
    public void close() {
        channel.shutdownNow();
        Leftovers.forget(this);
    }
}
