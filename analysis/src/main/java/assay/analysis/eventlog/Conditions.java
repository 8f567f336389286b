package assay.analysis.eventlog;

import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Compiles what a selection asks of the fields.
final class Conditions {
    private final EventSelection selection;
    private final int labels;

    Conditions(EventSelection selection, EventIndex index) {
        this.selection = selection;
        this.labels = (int) Math.min(Integer.MAX_VALUE, index.counts().getOrDefault(selection.type(), 0L));
    }

    /// The conditions for one type of a chunk.
    List<FieldTest> compile(ChunkValues chunk, TypeInfo type) throws Damage, EventFilterException {
        FilterCompiler compiler = new FilterCompiler(chunk, type, labels);
        List<FieldTest> tests = new ArrayList<>();
        Pattern thread = selection.thread();
        if (thread != null) {
            tests.add(threadTest(chunk, type, compiler.matching(thread)));
        }
        EventThreads threads = selection.threads();
        if (threads != null) {
            tests.add(threadTest(chunk, type, threads::contains));
        }
        EventFilter where = selection.where();
        if (where != null) {
            tests.add(compiler.compile(where.condition()));
        }
        return tests;
    }

    private static FieldTest threadTest(ChunkValues chunk, TypeInfo type, ValueTest test)
            throws Damage, EventFilterException {
        if (FieldTarget.thread(type) == null) {
            return new Never();
        }
        FieldTarget target = FieldTarget.find(chunk.layouts(), type, new Condition.Path(List.of("thread"), 1));
        return new PathTest(chunk, chunk.shape(type.id()), target, test);
    }

    /// Events without a thread are of no thread with some name.
    private record Never() implements FieldTest {
        @Override
        public boolean accepts(long[] slots) {
            return false;
        }

        @Override
        public void addFields(Set<Integer> fields) {
            // looks at nothing
        }
    }
}
