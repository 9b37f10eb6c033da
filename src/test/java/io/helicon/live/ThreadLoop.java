package io.helicon.live;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An event loop with a thread of its own. */
public final class ThreadLoop implements Loop, AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(this::thread);
    private volatile Thread thread = Thread.currentThread();

    private Thread thread(Runnable work) {
        Thread made = new Thread(work, "loop");
        thread = made;
        return made;
    }

    @Override
    public boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    @Override
    public void execute(Runnable step) {
        executor.execute(step);
    }

    @Override
    public void close() {
        var unused = executor.shutdownNow();
    }
}
