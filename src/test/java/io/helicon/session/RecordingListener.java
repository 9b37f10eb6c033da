package io.helicon.session;

import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A node as its channel sees it: acknowledges all that it hears, and keeps it. */
public final class RecordingListener implements InvalidationListener {
    /** An acknowledgement that arrived. */
    public record Acknowledged(NodeId by, long round) {}

    private final NodeId self = NodeId.random();
    private final InvalidationChannel channel;
    private final List<Invalidation> invalidations = new CopyOnWriteArrayList<>();
    private final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> states = new CopyOnWriteArrayList<>();

    private RecordingListener(InvalidationChannel channel) {
        this.channel = channel;
    }

    /** @return a node that listens already */
    public static RecordingListener on(InvalidationChannel channel) {
        RecordingListener node = new RecordingListener(channel);
        channel.listen(node.self(), node);
        await().until(() -> node.states().equals(List.of("up")));
        return node;
    }

    public NodeId self() {
        return self;
    }

    public List<Invalidation> invalidations() {
        return invalidations;
    }

    public List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** @return {@code up} and {@code down}, in their order */
    public List<String> states() {
        return states;
    }

    /** @return whether an invalidation of that round has come */
    public boolean heard(long round) {
        return invalidations.stream().anyMatch(invalidation -> invalidation.round() == round);
    }

    @Override
    public void up() {
        states.add("up");
    }

    @Override
    public Uni<Void> down() {
        states.add("down");
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> invalidated(Invalidation invalidation) {
        invalidations.add(invalidation);
        return channel.acknowledge(self, invalidation);
    }

    @Override
    public void acknowledged(NodeId by, long round) {
        acknowledged.add(new Acknowledged(by, round));
    }
}
