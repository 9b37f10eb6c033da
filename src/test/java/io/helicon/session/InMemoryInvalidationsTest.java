package io.helicon.session;

class InMemoryInvalidationsTest implements InvalidationChannelContract {
    private final InMemoryInvalidations channel = new InMemoryInvalidations(new ManualTime());

    @Override
    public InvalidationChannel channel() {
        return channel;
    }

    @Override
    public void breakDown() {
        channel.nodes().forEach(channel::cut);
    }

    @Override
    public void recover() {
        channel.nodes().forEach(channel::heal);
    }
}
