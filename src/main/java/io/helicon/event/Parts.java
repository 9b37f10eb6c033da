package io.helicon.event;

import java.util.List;

/** Matching of one pattern with one type, part by part. */
final class Parts {
    private Parts() {}

    static boolean cover(List<String> pattern, List<String> type) {
        boolean covers = pattern.size() <= type.size();
        for (int i = 0; covers && i < pattern.size(); i++) {
            covers = pattern.get(i).equals(Interest.ANY) || pattern.get(i).equals(type.get(i));
        }
        return covers;
    }
}
