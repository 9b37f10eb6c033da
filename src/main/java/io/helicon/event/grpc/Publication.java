package io.helicon.event.grpc;

import io.helicon.event.Cursor;
import io.helicon.event.Event;
import io.helicon.event.EventJson;
import io.helicon.event.EventService;
import io.helicon.event.EventType;
import io.helicon.event.Position;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.v1.PublishRequest;
import io.helicon.v1.PublishResponse;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.ArrayList;
import java.util.List;

/** What one call publishes: its messages one after the other, the events of each all or none. */
final class Publication {
    /** Most events of a call: their ids are kept until it ends, and have to fit into the one answer. */
    static final int MOST = 100_000;

    /** A larger message is read on a worker thread, as its JSON keeps an event loop from others for too long. */
    private static final int LARGE = 64 << 10;

    private final EventService events;
    private final EventJson json;
    private final PublishResponse.Builder answer = PublishResponse.newBuilder();
    private int messages;

    Publication(EventService events, EventJson json) {
        this.events = events;
        this.json = json;
    }

    Uni<PublishResponse> of(PublishRequest only) {
        return record(only).map(nothing -> answer.build());
    }

    /** Asks for a message when the one before it is recorded. */
    Uni<PublishResponse> of(Multi<PublishRequest> requests) {
        return requests.onItem()
                .transformToUniAndConcatenate(this::recordNext)
                .onItem()
                .ignoreAsUni()
                .map(nothing -> answer.build());
    }

    private Uni<Void> recordNext(PublishRequest request) {
        String place = "message " + messages++;
        return record(request).onFailure(Problem.class).transform(problem -> at(place, problem));
    }

    private Uni<Void> record(PublishRequest request) {
        return Uni.createFrom()
                .item(request)
                .plug(message -> request.getSerializedSize() > LARGE ? aside(message) : message)
                .map(this::read)
                .chain(events::publish)
                .invoke(this::keep)
                .replaceWithVoid();
    }

    private static Uni<PublishRequest> aside(Uni<PublishRequest> message) {
        return message.emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private List<Event> read(PublishRequest request) {
        if (answer.getIdsCount() + request.getEventsCount() > MOST) {
            throw new Problem(ProblemKind.TOO_LARGE, "more than %d events in one call".formatted(MOST));
        }
        List<Event> read = new ArrayList<>(request.getEventsCount());
        for (io.helicon.v1.Event event : request.getEventsList()) {
            read.add(read(event, "event " + read.size()));
        }
        return read;
    }

    private Event read(io.helicon.v1.Event event, String place) {
        try {
            return new Event(new EventType(event.getType()), json.readData(event.getData()));
        } catch (Problem refused) {
            throw at(place, refused);
        }
    }

    private void keep(List<Position> positions) {
        positions.forEach(position -> answer.addIds(Cursor.of(List.of(position)).toString()));
    }

    private static Problem at(String place, Problem problem) {
        return new Problem(problem.kind(), place + ": " + problem.getMessage(), problem);
    }
}
