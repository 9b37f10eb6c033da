package io.helicon.bench.executable;

import io.helicon.bench.Progress;
import io.helicon.bench.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The files that the system keeps in memory. */
final class PageCache {
    private PageCache() {}

    /** Has the files read from the disk again. @return whether the tools for it are there */
    static boolean evict(Collection<Path> files) {
        try {
            // What is not written yet cannot be put out.
            List<String> sync = new ArrayList<>(List.of("sync"));
            files.forEach(file -> sync.add(file.toString()));
            var unused = Shell.run(sync, Map.of());
            files.forEach(PageCache::evict);
            return true;
        } catch (IllegalStateException failure) {
            Progress.say("   starts from the disk are left out: %s", failure);
            return false;
        }
    }

    private static void evict(Path file) {
        var unused = Shell.run(List.of("dd", "if=" + file, "iflag=nocache", "count=0", "status=none"), Map.of());
    }
}
