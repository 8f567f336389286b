package assay.analysis.recording;

import assay.analysis.event.PartCollector;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Watch;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Adds what was read of a chunk to the run: names what its keys mean and gives it the run's numbers.
final class ChunkMerger {
    private static final boolean[] NONE_CUT = {};

    private final ChunkContent chunk;
    private final RecordingBuilder run;
    private final Watch watch;
    private final Constants constants;
    private final Map<Long, int[]> stacks = new HashMap<>();
    private final Map<Long, ChunkSymbols> symbols = new HashMap<>();
    private final Map<Long, ThreadIds> threads = new HashMap<>();
    private final Map<Long, int[]> nodesOfPart = new HashMap<>();
    private final Map<Long, int[]> threadsOfPart = new HashMap<>();
    private final Map<Long, boolean[]> cutOfPart = new HashMap<>();
    private long lostSamples;

    ChunkMerger(ChunkContent chunk, RecordingBuilder run, Watch watch) {
        this.chunk = chunk;
        this.run = run;
        this.watch = watch;
        this.constants = chunk.constants();
    }

    void merge() {
        chunk.stackTypes().forEach(type -> stacks.put(type, stacks(type)));
        for (ChunkScan part : chunk.parts()) {
            nodesOfPart.clear();
            threadsOfPart.clear();
            for (EventTally tally : part.tallies()) {
                run.count(tally.type().name(), tally.events());
                if (tally.hasSamples()) {
                    pass(tally, part.keys());
                }
                run.facts().take(constants, tally, chunk.problems());
                tally.collectors().forEach(collector -> merge(tally, collector));
            }
        }
        reportLost();
    }

    /// The run's node of each wanted stack, [Samples#NONE] if it has no frames, [StackPool#UNREAD] if it was not found.
    private int[] stacks(long type) {
        Keys keys = chunk.keys(type);
        int[] result = new int[keys.size()];
        Arrays.fill(result, StackPool.UNREAD);
        for (PoolScan part : chunk.pools()) {
            StackPool pool = part.stacks(type);
            if (pool != null) {
                addStacks(type, part, pool, result);
            }
        }
        if (run.stacks().merged()) {
            run.stacks().count(result, chunk.samplesOfStacks(type));
        }
        return result;
    }

    private boolean[] cutStacks(long type) {
        boolean[] cut = new boolean[chunk.keys(type).size()];
        for (PoolScan part : chunk.pools()) {
            StackPool pool = part.stacks(type);
            for (int number = 0; pool != null && number < cut.length; number++) {
                cut[number] |= pool.truncated(number);
            }
        }
        return cut;
    }

    private void addStacks(long type, PoolScan part, StackPool pool, int[] result) {
        int[] nodes = nodes(type, part, pool);
        for (int number = 0; number < result.length; number++) {
            int node = pool.node(number);
            if (result[number] == StackPool.UNREAD && node != StackPool.UNREAD) {
                result[number] = node < 0 ? Samples.NONE : nodes[node];
            }
        }
    }

    private int[] nodes(long type, PoolScan part, StackPool pool) {
        try {
            return symbols(type, pool).nodes(part, chunk.span().end(), watch);
        } catch (Damage damage) {
            report("The methods", damage);
            int[] none = new int[part.trie().nodes().size()];
            Arrays.fill(none, Samples.NONE);
            return none;
        }
    }

    /// Parts share these, because most methods of one are those of the others.
    private ChunkSymbols symbols(long type, StackPool pool) throws Damage {
        ChunkSymbols known = symbols.get(type);
        if (known == null) {
            known = new ChunkSymbols(constants, run, pool);
            symbols.put(type, known);
        }
        return known;
    }

    private void pass(EventTally tally, ChunkKeys keys) {
        String event = tally.type().name();
        SampleReader samples = tally.samples();
        ProfileTotals totals = run.totals(event, samples.unit());
        int[] nodeOf = nodesOfPart.computeIfAbsent(samples.stackType(), type -> nodeOf(type, keys));
        int[] threadOf = threadsOfPart.computeIfAbsent(samples.threadType(), type -> threadOf(type, keys));
        boolean[] cutOf = cutOfPart.getOrDefault(samples.stackType(), NONE_CUT);
        boolean weighed = totals.unit() == samples.unit();
        for (SampleColumns.Block block : samples.columns().blocks()) {
            Samples named = block.samples();
            if (!weighed) {
                Arrays.fill(named.weight(), otherWeight(totals));
            }
            boolean[] cut = block.addressed() ? cut(named.stack(), cutOf) : NONE_CUT;
            name(named, nodeOf, threadOf, cutOf, totals);
            if (block.addressed()) {
                follow(event, samples.run(), block, named, cut);
            }
            run.pass(event, named);
            watch.check();
        }
        if (!weighed) {
            reportOtherUnit(event, totals);
        }
    }

    private static boolean[] cut(int[] numbers, boolean[] cutOf) {
        boolean[] cut = new boolean[numbers.length];
        for (int row = 0; row < cut.length; row++) {
            cut[row] = cutOf[numbers[row]];
        }
        return cut;
    }

    private void follow(String event, long begun, SampleColumns.Block block, Samples named, boolean[] cut) {
        NativeMemory memory = run.nativeMemory();
        memory.inRun(begun);
        for (int row = 0; row < cut.length; row++) {
            memory.take(
                    event,
                    block.address(row),
                    named.timeNanos()[row],
                    named.thread()[row],
                    named.stack()[row],
                    cut[row],
                    named.weight()[row]);
        }
    }

    /// Puts the run's numbers in the place of the chunk's.
    private void name(Samples samples, int[] nodeOf, int[] threadOf, boolean[] cutOf, ProfileTotals totals) {
        long[] time = samples.timeNanos();
        long[] weight = samples.weight();
        int[] thread = samples.thread();
        int[] stack = samples.stack();
        for (int row = 0; row < stack.length; row++) {
            int number = stack[row];
            int node = nodeOf[number];
            if (node == StackPool.UNREAD) {
                lostSamples++;
            }
            stack[row] = Math.max(node, Samples.NONE);
            thread[row] = threadOf[thread[row]];
            totals.add(time[row], stack[row], cutOf[number], weight[row]);
        }
    }

    /// Weight of a sample whose event tells it in another unit than those of the chunks before.
    private static long otherWeight(ProfileTotals totals) {
        return totals.unit() == WeightUnit.SAMPLES ? 1 : 0;
    }

    private void reportOtherUnit(String event, ProfileTotals totals) {
        String counted = totals.unit() == WeightUnit.SAMPLES ? "1 each" : "0";
        chunk.problems()
                .add(
                        Code.BAD_METADATA,
                        chunk.span().header().start(),
                        "The events %s tell no weight in %s as those before do; they count %s."
                                .formatted(event, totals.unit().word(), counted));
    }

    /// The run's node by the number that a part of the chunk gave the stack.
    private int[] nodeOf(long type, ChunkKeys keys) {
        Keys own = keys.ofType(type);
        Keys joined = chunk.keys(type);
        int[] known = stacks.getOrDefault(type, new int[0]);
        int[] result = new int[own.size()];
        boolean[] cut = new boolean[own.size()];
        boolean[] cutStacks = cutStacks(type);
        cutOfPart.put(type, cut);
        for (int number = 0; number < result.length; number++) {
            long key = own.key(number);
            int place = own == joined ? number : joined.find(key);
            int node = known[place];
            cut[number] = cutStacks[place];
            result[number] = key == 0 && node == StackPool.UNREAD ? Samples.NONE : node; // 0 stands for no stack
        }
        return result;
    }

    private int[] threadOf(long type, ChunkKeys keys) {
        Keys own = keys.ofType(type);
        int[] result = new int[own.size()];
        Arrays.fill(result, Samples.NONE);
        if (type != LongMap.ABSENT) {
            try {
                ThreadIds ids = threadIds(type);
                for (int number = 0; number < result.length; number++) {
                    result[number] = ids.of(own.key(number));
                }
            } catch (Damage damage) {
                report("The threads", damage);
            }
        }
        return result;
    }

    private ThreadIds threadIds(long type) throws Damage {
        ThreadIds known = threads.get(type);
        if (known == null) {
            known = new ThreadIds(constants, run.threads(), type);
            threads.put(type, known);
        }
        return known;
    }

    private void merge(EventTally tally, PartCollector collector) {
        try {
            collector.merge(constants);
        } catch (Damage damage) {
            long start = chunk.span().header().start();
            chunk.problems()
                    .add(
                            Code.BAD_CONSTANTS,
                            start,
                            "Some of what the events %s tell is lost because %s."
                                    .formatted(tally.type().name(), damage.what()));
        }
    }

    private void report(String what, Damage damage) {
        long start = chunk.span().header().start();
        chunk.problems().add(Code.BAD_METADATA, start, what + " of the chunk are lost because " + damage.what() + ".");
    }

    private void reportLost() {
        long start = chunk.span().header().start();
        if (lostSamples > 0) {
            Code code = chunk.problems().damagedHere() ? Code.BAD_CONSTANTS : Code.MISSING_STACK;
            String what = lostSamples == 1 ? "1 sample keeps its" : lostSamples + " samples keep their";
            chunk.problems()
                    .add(code, start, what + " weight but not the stack, which the recording does not contain.");
        }
        long unnamedMethods = symbols.values().stream()
                .mapToLong(ChunkSymbols::unnamedMethods)
                .sum();
        if (unnamedMethods > 0) {
            chunk.problems()
                    .add(Code.BAD_CONSTANTS, start, unnamedMethods + " methods have lost their name or a part of it.");
        }
    }
}
