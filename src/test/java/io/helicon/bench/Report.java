package io.helicon.bench;

/** What a run has shown, ready to be printed. */
public interface Report {
    /** The table, in markdown. */
    String render();

    /** What a reader should know before believing a line. */
    String summary();
}
