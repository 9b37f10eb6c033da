package io.helicon.event;

/** A hub in the middle of which something else happens, wherever one loop looks at what another one changes. */
class SimulatedHub extends EventHub {
    private final Runnable meanwhile;

    SimulatedHub(SimulatedNode.Parts parts) {
        super(parts.source(), parts.log(), parts.metrics(), parts.loops(), parts.config(), parts.patience());
        this.meanwhile = parts.meanwhile();
    }

    @Override
    boolean isSteady(Shard shard) {
        meanwhile.run();
        return super.isSteady(shard);
    }

    @Override
    Roots roots() {
        meanwhile.run();
        return super.roots();
    }

    @Override
    synchronized Shard shard(io.helicon.live.Loop loop) {
        meanwhile.run();
        return super.shard(loop);
    }
}
