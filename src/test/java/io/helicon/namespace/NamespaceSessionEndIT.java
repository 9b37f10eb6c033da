package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Answer;
import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The data of a login session end with it; those of anybody else's id do not. */
class NamespaceSessionEndIT {
    private static final String LOGINS = "/v1/auth/sessions";

    private final String subject = Fresh.subject();

    @Test
    void endsWithASessionThatIsAbandoned() {
        // Given
        Login login = login(SharedNode.node());
        login.data().put("{\"cart\":[1]}", "shop.cart");
        login.data().put("1", "shop.seen", "page");
        // When
        login.abandon();
        // Then
        awaitEmpty(login.data());
    }

    @Test
    void endsWithSessionsThatAreDeleted() {
        // Given
        Login one = login(SharedNode.node());
        Login other = login(SharedNode.node());
        one.data().put("{}", "ns");
        other.data().merge("{\"a\":1}", "ns");
        // When
        Answer deleted =
                SharedNode.rest().delete(LOGINS + "?subject_id=" + subject).send();
        // Then
        assertThat(deleted.body()).isEqualTo("{\"deleted\":2}");
        awaitEmpty(one.data());
        awaitEmpty(other.data());
    }

    @Test
    void endsWithASessionThatExpires() {
        // Given
        Login login = login(SharedNode.impatient());
        login.data().put("{}", "ns");
        // When
        boolean there = !login.data().isEmpty();
        // Then
        assertThat(there).isTrue();
        awaitEmpty(login.data());
    }

    @Test
    void endsOnWhicheverNodeTheyWereWritten() {
        // Given
        Node other = NamespaceNode.node();
        Login login = login(SharedNode.node());
        NamespaceRoutes elsewhere = login.data().at(other);
        elsewhere.put("{}", "ns");
        // When
        login.abandon();
        // Then
        awaitEmpty(elsewhere);
    }

    @Test
    void livesOnWithASessionWhoseTokensAreTraded() {
        // Given
        Login login = login(SharedNode.node());
        login.data().put("{\"a\":1}", "ns");
        // When
        Answer refreshed = SharedNode.rest()
                .post(LOGINS + "/refresh")
                .json("{\"refresh_token\":\"" + login.answer().text("refresh_token") + "\"}")
                .send();
        awaitEndOfAnother();
        // Then
        assertThat(refreshed.text("session_id")).isEqualTo(login.data().session());
        assertThat(login.data().members("ns")).isEqualTo("{\"a\":1}");
    }

    @Test
    void staysWhenItIsNobodysSessionWhateverAnybodyPublishes() {
        // Given
        NamespaceRoutes user = NamespaceRoutes.fresh();
        NamespaceRoutes likeOne =
                new NamespaceRoutes(SharedNode.node(), UUID.randomUUID().toString());
        Login living = login(SharedNode.node());
        user.put("{}", "ns");
        likeOne.put("{}", "ns");
        living.data().put("{}", "ns");
        // When
        forge("abandoned", user.session());
        forge("abandoned", likeOne.session());
        forge("deleted", living.data().session());
        awaitEndOfAnother();
        // Then
        assertThat(user.get("ns").status()).isEqualTo(200);
        assertThat(likeOne.get("ns").status()).isEqualTo(200);
        assertThat(living.data().get("ns").status()).isEqualTo(200);
    }

    @Test
    void endsWithItsSessionAlsoAfterAForgedEnd() {
        // Given
        Login login = login(SharedNode.node());
        login.data().put("{}", "ns");
        forge("abandoned", login.data().session());
        awaitEndOfAnother();
        // When
        login.abandon();
        // Then
        awaitEmpty(login.data());
    }

    /** What was heard before has been dealt with when a later end has been. */
    private void awaitEndOfAnother() {
        Login another = login(SharedNode.node());
        another.data().put("{}", "ns");
        another.abandon();
        awaitEmpty(another.data());
    }

    private void forge(String step, String session) {
        String data = "{\"session_id\":\"%s\",\"subject_id\":\"%s\",\"subject_client\":\"\",\"time\":\"%s\"}"
                .formatted(session, subject, "2026-11-25T00:00:00Z");
        Answer published = SharedNode.rest()
                .post("/v1/events")
                .json("{\"meta\":{\"type\":\"session:%s:%s\"},\"data\":%s}".formatted(step, subject, data))
                .send();
        assertThat(published.status()).isEqualTo(202);
    }

    private Login login(Node node) {
        Answer answer = Rest.to(node.port())
                .post(LOGINS)
                .json("{\"subject_id\":\"%s\",\"refresh_token\":\"%s\"}".formatted(subject, Fresh.token()))
                .send();
        return new Login(new NamespaceRoutes(node, answer.text("session_id")), answer);
    }

    private static void awaitEmpty(NamespaceRoutes data) {
        await().until(data::isEmpty);
    }

    /** A session of {@code /v1/auth/sessions}, and the data of its id. */
    private record Login(NamespaceRoutes data, Answer answer) {
        void abandon() {
            Answer ended = data.rest()
                    .delete(LOGINS + "/current")
                    .bearer(answer.text("access_token"))
                    .send();
            assertThat(ended.status()).isEqualTo(204);
        }
    }
}
