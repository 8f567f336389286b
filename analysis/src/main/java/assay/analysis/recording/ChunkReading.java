package assay.analysis.recording;

import assay.analysis.jfr.Anchors;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Problems;
import assay.analysis.jfr.SoundEvents;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.jfr.Watch;
import assay.analysis.model.Problem.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/// Reads one chunk, which needs nothing of the others: first the events, then the constants that they mean. A large
/// chunk is read in parts at the same time.
final class ChunkReading implements Callable<ChunkContent> {
    private static final long SMALLEST_PART = 8L << 20;
    static final double EVENTS_SHARE = 0.3;
    static final double CONSTANTS_SHARE = 0.6;

    private final PagesPool pool;
    private final Pages file;
    private final ChunkSpan span;
    private final int mostParts;
    private final Layouts layouts;
    private final ChunkClock clock;
    private final Interests interests;
    private final Problems problems;
    private final Watch watch;
    private final NodeBudget budget;
    private final Workers workers;

    /// @param mostParts how many parts of the chunk are read at a time; each costs time of its own, so that this is 1
    /// as long as there are chunks for all threads
    ChunkReading(
            PagesPool pool,
            ChunkSpan span,
            int mostParts,
            Layouts layouts,
            ChunkClock clock,
            Interests interests,
            Problems problems,
            NodeBudget budget,
            Watch watch,
            Workers workers) {
        this.pool = pool;
        this.file = pool.take();
        this.span = span;
        this.mostParts = mostParts;
        this.layouts = layouts;
        this.clock = clock;
        this.interests = interests;
        this.problems = problems;
        this.budget = budget;
        this.watch = watch;
        this.workers = workers;
    }

    @Override
    public ChunkContent call() {
        List<ChunkScan> parts = scan(boundaries());
        if (parts.isEmpty()) {
            parts = List.of(scanSound());
        }
        parts.forEach(part -> problems.addAll(part.problems()));
        ChunkContent content = new ChunkContent(span, layouts, parts, problems);
        List<PoolScan> pools = readPools(content);
        pools.forEach(part -> problems.addAll(part.problems()));
        content.add(
                pools, new Constants(file, span.end(), layouts, pools.getFirst().pools()));
        return content;
    }

    /// Where the parts of the chunk start, and its end.
    private List<Long> boundaries() {
        long size = span.end() - span.firstEvent();
        int parts = (int) Math.min(mostParts, size / SMALLEST_PART);
        List<Long> boundaries = new ArrayList<>();
        boundaries.add(span.firstEvent());
        if (parts > 1) {
            Anchors anchors = Anchors.of(file, span);
            for (int part = 1; part < parts; part++) {
                long place = anchors.after(span.firstEvent() + size * part / parts);
                if (place > boundaries.getLast()) {
                    boundaries.add(place);
                }
            }
        }
        boundaries.add(span.end());
        return boundaries;
    }

    /// Reads the parts, if they seem to be whole; none at the first sign of damage, as which counts that a place taken
    /// for the start of an event was none.
    private List<ChunkScan> scan(List<Long> boundaries) {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        List<ChunkScan> parts = new ArrayList<>();
        for (int part = 0; part + 1 < boundaries.size(); part++) {
            ChunkScan scan = part(part == 0 ? file : pool.take(), boundaries.get(part), boundaries.get(part + 1));
            parts.add(scan);
            tasks.add(scan::scanWhole);
        }
        if (workers.all(tasks).contains(false)) {
            parts.stream().skip(1).forEach(part -> pool.giveBack(part.file()));
            return List.of();
        }
        return parts;
    }

    /// Reads what is sound in a damaged chunk.
    private ChunkScan scanSound() {
        ChunkScan scan = part(file, span.firstEvent(), span.end());
        Watch pass = watch.pass(span.end(), 0);
        if (!scan.scan(SoundEvents.of(file, span, layouts, problems, pass))) {
            throw new IllegalStateException("runs of sound events: damaged; must be sound");
        }
        return scan;
    }

    private ChunkScan part(Pages pages, long from, long to) {
        Watch pass = watch.pass(from, EVENTS_SHARE);
        return new ChunkScan(pages, span, from, to, layouts, clock, interests, problems.ofPart(), pass);
    }

    /// Leaves the checkpoints alone if nobody will ask for a constant.
    private List<PoolScan> readPools(ChunkContent content) {
        boolean needed = interests.checked() || needsConstants(content.tallies());
        Set<Long> types = wantedTypes(content);
        int most = budget.ofPart(span.end() - span.header().start(), file.size());
        List<Callable<PoolScan>> tasks = new ArrayList<>();
        for (ChunkScan part : content.parts()) {
            long start = part.checkpoints().isEmpty()
                    ? span.end()
                    : part.checkpoints().getFirst();
            Watch pass = watch.pass(start, CONSTANTS_SHARE);
            PartTrie trie = new PartTrie(most, content::samplesOfStacks, pass);
            PoolScan scan = new PoolScan(part.file(), span, layouts, types, trie, problems.ofPart(), pass);
            wantStacks(scan, content, tasks.isEmpty());
            tasks.add(() -> {
                scan.scan(needed ? part.checkpoints() : List.of());
                return scan;
            });
        }
        List<PoolScan> scans = workers.all(tasks);
        for (int i = 0; i + 1 < scans.size(); i++) {
            scans.get(i).pools().goOnWith(scans.get(i + 1).pools());
        }
        return scans;
    }

    private boolean needsConstants(List<EventTally> tallies) {
        PooledTexts pooled = new PooledTexts(file, span, layouts);
        for (EventTally tally : tallies) {
            if (tally.hasSamples() || !tally.collectors().isEmpty() || pooled.in(tally)) {
                return true;
            }
        }
        return false;
    }

    private void wantStacks(PoolScan scan, ChunkContent content, boolean first) {
        for (long type : content.stackTypes()) {
            try {
                scan.want(type, content.keys(type));
            } catch (Damage damage) {
                if (first) {
                    problems.add(
                            Code.BAD_METADATA,
                            span.header().start(),
                            "The stack traces of the chunk are lost because " + damage.what() + ".");
                }
            }
        }
    }

    /// All types whose constants can be reached from what is wanted of the events.
    private Set<Long> wantedTypes(ChunkContent content) {
        Set<Long> wanted = new HashSet<>();
        layouts.metadata().idOf(Constants.STRING).ifPresent(wanted::add);
        for (EventTally tally : content.tallies()) {
            for (Field field : tally.wanted()) {
                addReachable(field.type(), wanted);
            }
        }
        return wanted;
    }

    private void addReachable(long type, Set<Long> reached) {
        TypeInfo info = layouts.metadata().type(type);
        if (info != null && reached.add(type)) {
            for (Field field : info.fields()) {
                addReachable(field.type(), reached);
            }
        }
    }
}
