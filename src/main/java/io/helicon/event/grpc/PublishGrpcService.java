package io.helicon.event.grpc;

import io.helicon.event.EventJson;
import io.helicon.event.EventService;
import io.helicon.v1.Events;
import io.helicon.v1.PublishRequest;
import io.helicon.v1.PublishResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** {@code helicon.v1.Events}: calls that publish events. */
@GrpcService
class PublishGrpcService implements Events {
    private final EventService events;
    private final EventJson json;

    PublishGrpcService(EventService events, EventJson json) {
        this.events = events;
        this.json = json;
    }

    @Override
    public Uni<PublishResponse> publish(PublishRequest request) {
        return new Publication(events, json).of(request);
    }

    @Override
    public Uni<PublishResponse> publishStream(Multi<PublishRequest> requests) {
        return new Publication(events, json).of(requests);
    }
}
