package assay.analysis.recording;

import assay.analysis.model.ThreadInfo;
import java.util.ArrayList;
import java.util.List;

/// Numbers the distinct threads of a run: every chunk names its threads anew, with keys of its own. Made for the
/// hundred thousands of virtual threads that a recording may have.
final class Threads {
    private final List<ThreadInfo> threads = new ArrayList<>();
    private int[] slots = new int[256];

    int intern(ThreadInfo thread) {
        int mask = slots.length - 1;
        int slot = hash(thread) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (same(threads.get(number), thread)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        threads.add(thread);
        slots[slot] = threads.size();
        if (threads.size() * 2 > slots.length) {
            rehash();
        }
        return threads.size() - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < threads.size(); number++) {
            int slot = hash(threads.get(number)) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(ThreadInfo thread) {
        long key = (thread.javaThreadId() * 31 + thread.osThreadId()) * 31
                + thread.name().hashCode();
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32);
    }

    private static boolean same(ThreadInfo one, ThreadInfo other) {
        return one.javaThreadId() == other.javaThreadId()
                && one.osThreadId() == other.osThreadId()
                && one.virtual() == other.virtual()
                && one.name().equals(other.name());
    }

    List<ThreadInfo> all() {
        return threads;
    }
}
