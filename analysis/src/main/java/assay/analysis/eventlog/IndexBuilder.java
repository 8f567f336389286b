package assay.analysis.eventlog;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.ChunkFinder;
import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.MetadataFinder;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Problems;
import assay.analysis.jfr.SoundEvents;
import assay.analysis.jfr.Watch;
import assay.analysis.model.Problem.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds the index of a recording in one pass over it.
final class IndexBuilder {
    private final Pages file;
    private final Watch watch;
    private final Problems problems = new Problems();
    private final MetadataFinder metadata;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final List<IndexedChunk> chunks = new ArrayList<>();
    private @Nullable ChunkClock clock;
    private int clockOf;
    private int typesOf = IndexedChunk.NONE;

    IndexBuilder(Pages file, Watch watch) {
        this.file = file;
        this.watch = watch;
        this.metadata = new MetadataFinder(file, watch);
    }

    /// @throws Damage if the file cannot be taken apart into chunks
    EventIndex build() throws Damage {
        List<ChunkSpan> spans = ChunkFinder.find(file, problems, watch);
        for (ChunkSpan span : spans) {
            problems.inChunk(span.index());
            watch.stage("Looking for events in chunk %d of %d".formatted(span.index() + 1, spans.size()));
            add(span);
        }
        return new EventIndex(
                file.size(), Fingerprint.of(file, chunks), List.copyOf(names.keySet()), chunks, problems.inFileOrder());
    }

    private void add(ChunkSpan span) {
        file.forget();
        ChunkClock own = ChunkClock.of(span.header());
        boolean sameRun = clock != null && clock.continuesIn(own);
        if (clock == null || !sameRun) {
            clock = own;
            clockOf = span.index();
        }
        Layouts layouts = layouts(span, sameRun);
        long start = span.header().start();
        if (layouts == null) {
            chunks.add(new IndexedChunk(start, span.end(), IndexedChunk.NONE, clockOf, List.of(), List.of()));
            return;
        }
        Watch pass = watch.pass(start, 1);
        ChunkIndexer indexer = indexer(span, layouts, clock, pass);
        if (!indexer.indexWhole()) {
            indexer = indexer(span, layouts, clock, pass);
            indexer.index(SoundEvents.of(file, span, layouts, problems, pass));
        }
        chunks.add(new IndexedChunk(start, span.end(), typesOf, clockOf, indexer.segments(), indexer.pools()));
    }

    private ChunkIndexer indexer(ChunkSpan span, Layouts layouts, ChunkClock clock, Watch pass) {
        return new ChunkIndexer(
                file, span, layouts, clock, name -> names.computeIfAbsent(name, added -> names.size()), problems, pass);
    }

    /// The chunk's types; those of the chunk before if its own are lost and both are of one JVM run, in which a type id
    /// keeps its meaning.
    private @Nullable Layouts layouts(ChunkSpan span, boolean sameRun) {
        Layouts before = metadata.last();
        try {
            Layouts own = metadata.find(span);
            typesOf = span.index();
            return own;
        } catch (Damage damage) {
            boolean borrowed = sameRun && before != null;
            problems.add(
                    Code.BAD_METADATA,
                    damage.position(),
                    "The event types of chunk %d cannot be read (%s); %s."
                            .formatted(
                                    span.index() + 1,
                                    damage.what(),
                                    borrowed ? "those of the chunk before were used" : "its events are lost"));
            return borrowed ? before : null;
        }
    }
}
