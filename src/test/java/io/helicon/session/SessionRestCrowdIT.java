package io.helicon.session;

import static io.helicon.support.SharedNode.rest;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Fresh;
import io.helicon.support.Rest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Many REST calls at once: their statements travel together, and are answered from other threads than they came on. */
class SessionRestCrowdIT {
    private static final String ROOT = "/v1/auth/sessions";
    private static final String CURRENT = ROOT + "/current";
    private static final int CROWD = 300;
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(48);

    @AfterAll
    static void ended() {
        THREADS.shutdownNow();
    }

    @Test
    void areAllAnsweredAsOneAloneWouldBe() {
        // Given
        List<String> subjects = Stream.generate(Fresh::subject).limit(CROWD).toList();

        // When
        List<Answer> started =
                atOnce(subjects, subject -> rest().post(ROOT).json("{\"subject_id\":\"" + subject + "\"}"));
        List<String> tokens =
                started.stream().map(answer -> answer.text("access_token")).toList();
        List<Answer> found = atOnce(tokens, token -> rest().get(CURRENT).bearer(token));
        List<Answer> ended = atOnce(tokens, token -> rest().delete(CURRENT).bearer(token));

        // Then
        assertThat(started).allMatch(answer -> answer.status() == 201);
        assertThat(started).allMatch(answer -> answer.header("Location").equals(CURRENT));
        assertThat(found).extracting(answer -> answer.text("subject_id")).isEqualTo(subjects);
        assertThat(ended).allMatch(answer -> answer.status() == 204);
    }

    private static List<Answer> atOnce(List<String> arguments, Function<String, Rest.Call> call) {
        List<CompletableFuture<Answer>> answers = arguments.stream()
                .map(argument -> CompletableFuture.supplyAsync(call.apply(argument)::send, THREADS))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
