package io.helicon.bench;

/** What a run has shown, ready to be printed. */
public interface Report {
    /** The table, in markdown. */
    String render();

    /** One after the other. */
    static Report both(Report first, Report second) {
        return new Report() {
            @Override
            public String render() {
                return first.render() + "\n" + second.render();
            }

            @Override
            public String summary() {
                return first.summary() + "\n\n" + second.summary();
            }
        };
    }

    /** What a reader should know before believing a line. */
    String summary();
}
