package io.helicon.event.http;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Executor;

/** The event loop of a request, to which it comes back from wherever a step was done. */
record HomeLoop(Context context) implements Executor {
    /** @return that of a request which is still on it */
    static HomeLoop of(RoutingContext request) {
        return new HomeLoop(request.vertx().getOrCreateContext());
    }

    @Override
    public void execute(Runnable step) {
        context.runOnContext(nothing -> step.run());
    }
}
