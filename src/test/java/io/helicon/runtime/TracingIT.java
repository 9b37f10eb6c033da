package io.helicon.runtime;

import static io.helicon.support.TraceCollector.attribute;
import static io.helicon.support.TraceCollector.hex;
import static io.helicon.support.TraceCollector.isOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.helicon.support.EventClient;
import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import io.helicon.support.StreamCall;
import io.helicon.support.TraceCollector;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mnemosynerpc.SessionManagerGrpc;
import mnemosynerpc.SessionOuterClass.GetRequest;
import mnemosynerpc.SessionOuterClass.GetResponse;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a collector is told of requests, and what it is never told. */
class TracingIT {
    private static final TraceCollector COLLECTOR = TraceCollector.start();
    private static final Node NODE =
            SharedNode.startWith("-postgres.schema=tracing", "-tracing.agent.address=http://" + COLLECTOR.address());
    private static final SessionClient SESSIONS = SessionClient.to(NODE);
    private static final EventClient EVENTS = EventClient.to(NODE);
    private static final String CALLER = "00f067aa0ba902b7";

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @AfterAll
    static void close() {
        SESSIONS.close();
        EVENTS.close();
        NODE.close();
        COLLECTOR.close();
    }

    private String parent() {
        return "00-" + trace + "-" + CALLER + "-01";
    }

    private Channel traced(Channel channel) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER), parent());
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private Session get(String token) {
        GetRequest request = GetRequest.newBuilder().setAccessToken(token).build();
        return SessionManagerGrpc.newBlockingStub(traced(SESSIONS.channel()))
                .get(request)
                .getSession();
    }

    private Rest.Call rest(String method, String path) {
        return Rest.to(NODE.port()).call(method, path).header("traceparent", parent());
    }

    private static Session startedElsewhere() {
        Session draft = Session.newBuilder().setSubjectId(Fresh.subject()).build();
        return SESSIONS.start(draft);
    }

    private static boolean isChild(Span child, Span parent) {
        return child.getParentSpanId().equals(parent.getSpanId());
    }

    @Test
    void aGrpcCallIsPartOfItsCallersTraceAndItsStatementPartOfIt() {
        // When
        assertThatThrownBy(() -> get(Fresh.token())).isInstanceOf(StatusRuntimeException.class);
        // Then
        Span call = COLLECTOR.await(trace, "mnemosynerpc.SessionManager/Get");
        Span statement = COLLECTOR.await(
                "statement",
                it -> isOf(trace, it) && !attribute(it, "db.query.text").isEmpty());
        assertThat(hex(call.getParentSpanId().toByteArray())).isEqualTo(CALLER);
        assertThat(call.getKind()).isEqualTo(SpanKind.SPAN_KIND_SERVER);
        assertThat(attribute(call, "rpc.system")).isEqualTo("grpc");
        assertThat(attribute(call, "rpc.service")).isEqualTo("mnemosynerpc.SessionManager");
        assertThat(attribute(call, "rpc.method")).isEqualTo("Get");
        assertThat(attribute(call, "rpc.grpc.status_code")).isEqualTo("5");
        assertThat(call.getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_UNSET);
        assertThat(isChild(statement, call)).isTrue();
        assertThat(statement.getKind()).isEqualTo(SpanKind.SPAN_KIND_CLIENT);
        assertThat(attribute(statement, "db.system.name")).isEqualTo("postgresql");
        assertThat(attribute(statement, "db.query.text")).contains("$1");
    }

    @Test
    void aRestRequestIsNamedByItsRouteAndItsRedisCommandIsPartOfIt() {
        // Given
        String session = UUID.randomUUID().toString();
        // When
        int status = rest("PUT", "/v1/sessions/" + session + "/things?silly=query")
                .json("{\"a\":1}")
                .send()
                .status();
        // Then
        assertThat(status).isEqualTo(200);
        Span request = COLLECTOR.await("request", it -> isOf(trace, it) && it.getKind() == SpanKind.SPAN_KIND_SERVER);
        Span command = COLLECTOR.await(
                "command",
                it -> isOf(trace, it) && attribute(it, "db.system.name").equals("redis"));
        assertThat(request.getName()).isEqualTo("PUT /v1/sessions/{id}/{ns}");
        assertThat(attribute(request, "http.request.method")).isEqualTo("PUT");
        assertThat(attribute(request, "http.response.status_code")).isEqualTo("200");
        assertThat(hex(request.getParentSpanId().toByteArray())).isEqualTo(CALLER);
        assertThat(isChild(command, request)).isTrue();
    }

    @Test
    void theServerTellsItsNameAndVersion() {
        // When
        Session unused = startedElsewhere();
        // Then
        COLLECTOR.await("a start", it -> it.getName().equals("mnemosynerpc.SessionManager/Start"));
        assertThat(COLLECTOR.resources().get(0).getResource().toString())
                .contains("service.name", "\"helicon\"", "service.version");
    }

    @Test
    void theSpanOfAStreamEndsWhereTheStreamBegins() {
        // When
        try (SseClient stream =
                SseClient.to(NODE.port()).header("traceparent", parent()).listen(Fresh.type())) {
            // Then
            Span span = COLLECTOR.await(trace, "GET /v1/events");
            assertThat(stream.hasEnded()).isFalse();
            assertThat(attribute(span, "helicon.stream")).isEqualTo("true");
            assertThat(attribute(span, "http.response.status_code")).isEqualTo("200");
        }
    }

    @Test
    void theSpanOfAQuietGrpcStreamIsNotKeptOpen() {
        // When
        StreamCall call = StreamCall.on(traced(EVENTS.channel())).listen(Fresh.type());
        // Then
        Span span = COLLECTOR.await(trace, "proto.StreamService/Events");
        assertThat(call.end()).isEmpty();
        assertThat(attribute(span, "helicon.unfinished") + attribute(span, "helicon.stream"))
                .contains("true");
        call.cancel();
    }

    @Test
    void aStatementForManyIsASpanOfTheFirstThatNamesTheOthers() {
        // When
        List<ListenableFuture<GetResponse>> calls = Stream.generate(Fresh::token)
                .limit(500)
                .map(it -> GetRequest.newBuilder().setAccessToken(it).build())
                .map(SessionManagerGrpc.newFutureStub(traced(SESSIONS.channel()))::get)
                .toList();
        // Then
        await().until(() -> calls.stream().allMatch(ListenableFuture::isDone));
        Span shared = COLLECTOR.await(trace, "session.get");
        assertThat(Integer.parseInt(attribute(shared, "helicon.callers")))
                .isGreaterThan(1)
                .isEqualTo(shared.getLinksCount() + 1);
        COLLECTOR.await("its statement", it -> isChild(it, shared));
        COLLECTOR.await("its parent", it -> isChild(shared, it));
        assertThat(COLLECTOR.trace(trace))
                .filteredOn(it -> it.getKind() == SpanKind.SPAN_KIND_CLIENT)
                .hasSizeLessThan(500);
    }

    @Test
    void whoSaysNotSampledIsNotTraced() {
        // Given
        Rest.Call quiet = Rest.to(NODE.port())
                .get("/v1/auth/sessions/current")
                .header("traceparent", "00-" + trace + "-" + CALLER + "-00");
        // When
        quiet.bearer(Fresh.token()).send();
        Session unused = get(startedElsewhere().getAccessToken());
        // Then
        COLLECTOR.await("what came later", it -> isOf(trace, it) && it.getName().endsWith("/Get"));
        assertThat(COLLECTOR.trace(trace)).noneMatch(it -> it.getName().startsWith("GET"));
    }

    @Test
    void operatorsAreNotTraced() {
        // When
        Rest.to(NODE.operatorPort())
                .get("/metrics")
                .header("traceparent", parent())
                .send();
        Rest.to(NODE.operatorPort())
                .get("/healthr")
                .header("traceparent", parent())
                .send();
        // Then
        Session unused = get(startedElsewhere().getAccessToken());
        COLLECTOR.await(trace, "mnemosynerpc.SessionManager/Get");
        assertThat(COLLECTOR.trace(trace))
                .noneMatch(it -> attribute(it, "http.request.method").equals("GET"));
    }
}
