package io.helicon.event;

/**
 * How many events to ask the history for at once: few at first, then as many as make about a mebibyte, so that neither
 * large events take much memory nor small ones many questions.
 */
final class PageSize {
    private static final int FIRST = 64;
    private static final int GROWTH = 4;
    private static final long BYTES = 1 << 20;

    private final int most;
    private int next;

    PageSize(int most) {
        this.most = most;
        this.next = Math.min(FIRST, most);
    }

    int next() {
        return next;
    }

    void learn(HistoryPage page) {
        long bytes = page.events().stream()
                .mapToLong(recorded -> recorded.event().data().length())
                .sum();
        long fitting = bytes == 0 ? most : BYTES * page.events().size() / bytes;
        next = (int) Math.max(1, Math.min(Math.min(fitting, (long) next * GROWTH), most));
    }
}
