package io.helicon.namespace.redis;

import io.helicon.namespace.NamespaceProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the programs, and waits for each no longer than the patience.
 *
 * @param mostNamespaces of one session
 */
record Carrier(Redis redis, Duration patience, int mostNamespaces) {
    Uni<List<Response>> read(List<Reading> readings) {
        List<String> words =
                readings.stream().flatMap(reading -> reading.words().stream()).toList();
        return run(Programs.READ, readings.stream().map(Reading::key).toList(), words);
    }

    /** @param leading the words before those of the changes, without the number of namespaces */
    Uni<List<Response>> change(Program program, List<String> places, List<String> leading, List<Change> changes) {
        List<String> keys = new ArrayList<>(places);
        List<String> words = new ArrayList<>(leading);
        words.add(Integer.toString(mostNamespaces));
        for (Change change : changes) {
            keys.add(change.key());
            words.addAll(change.words());
        }
        return run(program, keys, words);
    }

    private Uni<List<Response>> run(Program program, List<String> keys, List<String> words) {
        return program.run(redis, keys, words).map(Carrier::each).plug(this::inTime);
    }

    private static List<Response> each(Response answers) {
        List<Response> each = new ArrayList<>(answers.size());
        answers.forEach(each::add);
        return each;
    }

    <T> Uni<T> inTime(Uni<T> answer) {
        return answer.ifNoItem().after(patience).fail().onFailure().transform(NamespaceProblem::unavailable);
    }
}
