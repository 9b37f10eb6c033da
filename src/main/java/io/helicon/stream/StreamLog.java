package io.helicon.stream;

import io.helicon.access.BucketName;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The port to the store of streams, which is the truth about them.
 *
 * <p>An append that is answered is kept. Numbers of a stream are without gaps and in the order of commit: who has seen
 * number N, of any transaction, finds all before it. All of it fails with
 * {@link io.helicon.problem.ProblemKind#UNAVAILABLE} when the store is away or too slow: then nobody knows whether
 * an append was done, and repeating it under an {@link IdempotencyKey} finds out.
 */
public interface StreamLog {
    /** Appends; fails with {@link WrongNumber} when the stream does not end as expected. */
    Uni<Appended> append(Append append);

    /** Changes what a stream says last; fails with {@link WrongNumber}, {@link NothingToAmend}, or as the change does. */
    Uni<Appended> amend(Amendment amendment);

    /** Reads events from a number on, or from the oldest that is kept, up to a limit and a sum of bytes (one at least). */
    Uni<Slice> read(StreamId stream, long from, ReadBound bound);

    /** Reads the last events, ascending. */
    Uni<Slice> readLast(StreamId stream, ReadBound bound);

    /** @return how far each of the streams reaches, {@link StreamHead#NONE} for one that is not there */
    Uni<Map<StreamId, StreamHead>> heads(Collection<StreamId> streams);

    /** Removes all events of a stream, which is no longer listed; what is appended later goes on with the numbers. */
    Uni<Void> delete(StreamId stream);

    /** @return the streams of a bucket, in order of their names */
    Uni<List<StreamId>> streams(BucketName bucket);

    /** @return the buckets that have streams, in order of their names */
    Uni<List<BucketName>> buckets();
}
