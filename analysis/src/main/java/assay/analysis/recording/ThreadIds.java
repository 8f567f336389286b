package assay.analysis.recording;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.LongMap;
import assay.analysis.model.ThreadInfo;
import org.jspecify.annotations.Nullable;

/// Turns the thread keys of a chunk's samples into threads of the run; each thread is decoded once.
final class ThreadIds {
    private static final int OS_NAME = 0;
    private static final int OS_ID = 1;
    private static final int JAVA_NAME = 2;
    private static final int JAVA_ID = 3;
    private static final int VIRTUAL = 4;
    private static final long NONE = 0;
    private static final long FIRST = 1;

    private final Constants constants;
    private final Threads threads;
    private final long type;
    private final FieldReader fields;
    private final LongMap known = new LongMap();

    ThreadIds(Constants constants, Threads threads, long type) throws Damage {
        this.constants = constants;
        this.threads = threads;
        this.type = type;
        this.fields = new FieldReader(
                constants.layouts(),
                constants.layouts().type(type),
                "osName",
                "osThreadId",
                "javaName",
                "javaThreadId",
                "virtual");
    }

    /// Number of the thread in the run, [assay.analysis.model.Samples#NONE] if the chunk does not name it.
    int of(long key) {
        long value = known.get(key);
        if (value == LongMap.ABSENT) {
            value = read(key);
            known.put(key, value);
        }
        return (int) (value - FIRST);
    }

    private long read(long key) {
        try {
            Cursor constant = constants.find(type, key);
            return constant == null ? NONE : threads.intern(thread(constant)) + FIRST;
        } catch (Damage unreadable) {
            return NONE; // a sample without its thread is still a sample
        }
    }

    /// The system's id of a virtual thread is that of some carrier, so it is left out.
    private ThreadInfo thread(Cursor constant) throws Damage {
        long[] values = fields.read(constant).clone();
        boolean virtual = values[VIRTUAL] != 0;
        String javaName = text(JAVA_NAME, values);
        String name = javaName == null || javaName.isEmpty() ? text(OS_NAME, values) : javaName;
        return new ThreadInfo(
                name == null ? "" : name,
                Math.max(0, values[JAVA_ID]),
                virtual ? 0 : Math.max(0, values[OS_ID]),
                virtual);
    }

    private @Nullable String text(int slot, long[] values) throws Damage {
        return constants.text(fields.field(slot), values[slot]);
    }
}
