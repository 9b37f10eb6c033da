package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.StatusRuntimeException;
import io.helicon.support.EventClient;
import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import io.helicon.support.TraceCollector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import mnemosynerpc.SessionOuterClass.Query;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.Test;

/** Whatever callers send, and however it fails: the bytes that a collector is sent hold none of it. */
class TracedSecretsIT {
    private static final String DRAFT =
            "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"subject_id\":\"%s\",\"bag\":{\"a\":\"%s\"}}";

    private final List<String> secrets = new ArrayList<>();

    /** One of 24 characters that stand nowhere else. */
    private String secret(String kind) {
        String secret = kind + Fresh.token().replace("-", "").substring(0, 24);
        secrets.add(secret);
        return secret;
    }

    private static String base64(String secret) {
        return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noTokenNoDocumentAndNoEventIsInAnySpan() {
        try (TraceCollector collector = TraceCollector.start();
                Node node = SharedNode.startWith(
                        "-postgres.schema=tracedsecrets", "-tracing.agent.address=http://" + collector.address())) {
            // When
            sessions(node);
            requests(node);
            streams(node);
            oddRequests(node);
            brokenBodies(node);
            // Then
            assertThat(node.terminate()).isZero();
            String sent = collector.bytes();
            assertThat(sent)
                    .contains("mnemosynerpc.SessionManager/Start", "/v1/auth/sessions/current", "GET /v1/events")
                    .contains("evalsha", "INSERT", "db.query.text");
            assertThat(secrets).hasSizeGreaterThan(20).noneMatch(sent::contains);
            assertThat(secrets).map(TracedSecretsIT::base64).noneMatch(sent::contains);
        }
    }

    private void sessions(Node node) {
        try (SessionClient client = SessionClient.to(node)) {
            String token = secret("access");
            String refresh = secret("refresh");
            Session draft = draft(token, refresh);
            client.start(draft);
            client.get(token);
            client.context("Bearer " + token);
            client.exists(token);
            client.setValue(token, secret("key"), secret("value"));
            client.list(Query.newBuilder().setRefreshToken(refresh).build());
            secrets.add(client.refresh(refresh).getSession().getAccessToken());
            refused(() -> client.start(draft));
            refused(() -> client.refresh(refresh));
            refused(() -> client.refresh(secret("unknown")));
            refused(() -> client.get(secret("unknown")));
            refused(() -> client.context("Basic " + secret("basic")));
            refused(() -> client.abandon(token));
        }
    }

    private Session draft(String token, String refresh) {
        return Session.newBuilder()
                .setAccessToken(token)
                .setRefreshToken(refresh)
                .setSubjectId(secret("subject"))
                .setSubjectClient(secret("client"))
                .putBag(secret("bagkey"), secret("bagvalue"))
                .build();
    }

    private static void refused(Supplier<?> call) {
        try {
            Object unused = call.get();
        } catch (StatusRuntimeException e) {
            assertThat(e).hasMessageNotContaining("INTERNAL");
        }
    }

    private void requests(Node node) {
        Rest rest = Rest.to(node.port());
        String token = secret("rest");
        rest.post("/v1/auth/sessions")
                .json(DRAFT.formatted(token, secret("refresh"), secret("subject"), secret("bag")))
                .send();
        rest.get("/v1/auth/sessions/current?access_token=" + token)
                .bearer(token)
                .send();
        rest.get("/v1/auth/sessions?subject_id=" + secret("query")).send();
        rest.put("/v1/sessions/" + secret("session") + "/things")
                .json("{\"%s\":\"%s\"}".formatted(secret("member"), secret("document")))
                .send();
        rest.post("/v1/events")
                .json("{\"meta\":{\"type\":\"%s\"},\"data\":{\"a\":\"%s\"}}".formatted(Fresh.type(), secret("data")))
                .send();
        rest.delete("/v1/auth/sessions/current").bearer(token).send();
    }

    private void streams(Node node) {
        String type = Fresh.type();
        try (SseClient listening = SseClient.to(node.port())
                        .header("Authorization", "Bearer " + startedOn(node))
                        .get("/v1/events?eventType=" + type + "&extra=" + secret("query"));
                EventClient events = EventClient.to(node)) {
            events.publish(type, "{\"a\":\"" + secret("data") + "\"}");
            listening.await(1);
        }
    }

    private String startedOn(Node node) {
        try (SessionClient client = SessionClient.to(node)) {
            String token = secret("listener");
            client.start(Session.newBuilder()
                    .setAccessToken(token)
                    .setSubjectId(Fresh.subject())
                    .build());
            return token;
        }
    }

    private void oddRequests(Node node) {
        Rest rest = Rest.to(node.port());
        rest.get("/nowhere/" + secret("path") + "?a=" + secret("query"))
                .header("tracestate", "vendor=" + secret("state"))
                .header("baggage", "a=" + secret("baggage"))
                .header("user-agent", secret("agent"))
                .send();
        rest.call(secret("METHOD"), "/v1/auth/sessions/current")
                .header("cookie", secret("cookie"))
                .send();
        rest.get("/v1/auth/sessions/current").bearer(secret("unknown")).send();
        rest.get("/v1/auth/sessions/current")
                .header("Authorization", secret("odd"))
                .send();
        rest.post("/mnemosynerpc.SessionManager/" + secret("method")).json("{}").send();
    }

    private void brokenBodies(Node node) {
        Rest rest = Rest.to(node.port());
        rest.post("/v1/auth/sessions")
                .json("{\"" + secret("misspelt") + "\":1}")
                .send();
        rest.put("/v1/sessions/" + secret("session") + "/things")
                .json("{broken " + secret("broken"))
                .send();
        rest.post("/v1/events").json("[" + secret("broken")).send();
    }
}
