package assay.analysis.recording;

import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ConstantPools;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Events;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.jfr.Watch;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.Samples;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The second pass over a chunk: finds the constants that its samples mean and merges the chunk into the run.
final class ChunkMerger {
    private static final int CHECK_MASK = 0xff;

    private final Pages file;
    private final ChunkScan scan;
    private final RecordingBuilder run;
    private final Watch watch;
    private final ConstantPools pools;
    private final Constants constants;
    private final Map<Long, StackIds> stacks = new HashMap<>();
    private final Map<Long, @Nullable ThreadIds> threads = new HashMap<>();
    private final List<EventTally> sampled;

    ChunkMerger(Pages file, ChunkScan scan, Layouts layouts, RecordingBuilder run, Watch watch) {
        this.file = file;
        this.scan = scan;
        this.run = run;
        this.watch = watch;
        this.sampled = scan.tallies().stream().filter(EventTally::hasSamples).toList();
        this.pools = new ConstantPools(layouts, wantedTypes(layouts), watch);
        this.constants = new Constants(file, scan.span().end(), layouts, pools);
    }

    void merge() {
        usedStacks().forEach(pools::keepOnlyUsed);
        watch.pass(0.2, 0.3);
        scan.checkpoints().forEach(this::index);
        watch.pass(0.5, 0.5);
        scan.tallies().forEach(tally -> run.count(tally.type().name(), tally.events()));
        for (EventTally tally : sampled) {
            SampleReader samples = tally.samples();
            run.profile(tally.type().name()).add(samples.unit(), resolve(samples));
        }
        scan.tallies().forEach(tally -> run.facts().take(constants, tally, run.problems()));
        scan.tallies().stream().filter(tally -> tally.events() > 0).forEach(this::mergeCollectors);
        reportLost();
    }

    private void mergeCollectors(EventTally tally) {
        for (PartCollector collector : tally.collectors()) {
            try {
                collector.merge(constants);
            } catch (Damage damage) {
                run.problems()
                        .add(
                                Code.BAD_CONSTANTS,
                                scan.span().header().start(),
                                "Some of what the events %s tell is lost because %s."
                                        .formatted(tally.type().name(), damage.what()));
            }
        }
    }

    /// All types whose constants can be reached from a stack trace, a thread or a string.
    private Set<Long> wantedTypes(Layouts layouts) {
        Set<Long> wanted = new HashSet<>();
        layouts.metadata().idOf(Constants.STRING).ifPresent(wanted::add);
        for (EventTally tally : sampled) {
            addReachable(layouts, tally.samples().stackType(), wanted);
            addReachable(layouts, tally.samples().threadType(), wanted);
        }
        for (EventTally tally : scan.tallies()) {
            if (tally.events() > 0 && !tally.collectors().isEmpty()) {
                addReachable(layouts, tally.type().id(), wanted);
            }
        }
        return wanted;
    }

    private static void addReachable(Layouts layouts, long type, Set<Long> reached) {
        TypeInfo info = layouts.metadata().type(type);
        if (info != null && reached.add(type)) {
            for (Field field : info.fields()) {
                addReachable(layouts, field.type(), reached);
            }
        }
    }

    private Map<Long, LongMap> usedStacks() {
        Map<Long, LongMap> used = new HashMap<>();
        for (EventTally tally : sampled) {
            LongMap keys = used.computeIfAbsent(tally.samples().stackType(), type -> new LongMap());
            SampleColumns columns = tally.samples().columns();
            for (int row = 0; row < columns.size(); row++) {
                keys.put(columns.stack(row), 0);
            }
        }
        return used;
    }

    private void index(long checkpoint) {
        Cursor cursor = new Cursor(file);
        if (!Events.startsAt(cursor, scan.span(), checkpoint, Events.CHECKPOINT)) {
            return;
        }
        try {
            watch.at(checkpoint);
            pools.index(cursor);
        } catch (Damage damage) {
            run.problems()
                    .add(
                            Code.BAD_CONSTANTS,
                            checkpoint,
                            "The checkpoint at byte " + checkpoint + " is damaged (" + damage.what()
                                    + "); the constants next to that are lost.");
        }
    }

    private Samples resolve(SampleReader samples) {
        SampleColumns columns = samples.columns();
        int[] stack = new int[columns.size()];
        int[] thread = new int[columns.size()];
        StackIds stackIds = stacks.computeIfAbsent(samples.stackType(), this::stackIds);
        ThreadIds threadIds = threads.computeIfAbsent(samples.threadType(), this::threadIds);
        Arrays.fill(thread, Samples.NONE);
        for (int row = 0; row < stack.length; row++) {
            stack[row] = stackIds.of(columns.stack(row));
            if (threadIds != null) {
                thread[row] = threadIds.of(columns.thread(row));
            }
            if ((row & CHECK_MASK) == 0) {
                watch.at(scan.span().header().start());
            }
        }
        return TimeOrder.sort(new Samples(columns.timeNanos(), thread, stack, columns.weight()), watch);
    }

    private StackIds stackIds(long type) {
        try {
            return new StackIds(new StackReader(constants, run.symbols(), type));
        } catch (Damage damage) {
            reportType("The stack traces", damage);
            return new StackIds(null);
        }
    }

    private @Nullable ThreadIds threadIds(long type) {
        if (type == LongMap.ABSENT) {
            return null;
        }
        try {
            return new ThreadIds(constants, run.threads(), type);
        } catch (Damage damage) {
            reportType("The threads", damage);
            return null;
        }
    }

    private void reportType(String what, Damage damage) {
        long start = scan.span().header().start();
        run.problems().add(Code.BAD_METADATA, start, what + " of the chunk are lost because " + damage.what() + ".");
    }

    private void reportLost() {
        long samples = stacks.values().stream().mapToLong(StackIds::lostSamples).sum();
        long methods =
                stacks.values().stream().mapToLong(StackIds::unnamedMethods).sum();
        long start = scan.span().header().start();
        if (samples > 0) {
            Code code = run.problems().damagedHere() ? Code.BAD_CONSTANTS : Code.MISSING_STACK;
            String what = samples == 1 ? "1 sample keeps its" : samples + " samples keep their";
            run.problems().add(code, start, what + " weight but not the stack, which the recording does not contain.");
        }
        if (methods > 0) {
            run.problems().add(Code.BAD_CONSTANTS, start, methods + " methods have lost their name or a part of it.");
        }
    }
}
