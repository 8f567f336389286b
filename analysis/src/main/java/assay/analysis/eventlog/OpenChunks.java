package assay.analysis.eventlog;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.ChunkHeader;
import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.MetadataFinder;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Watch;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/// The types and constants of those chunks that somebody asked for; of the others nothing is read.
final class OpenChunks {
    private static final int MOST_OPEN = 8;

    private final Pages file;
    private final EventIndex index;
    private final MetadataFinder metadata;
    private final Map<Integer, ChunkValues> open = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, ChunkValues> eldest) {
            return size() > MOST_OPEN;
        }
    };

    OpenChunks(Pages file, EventIndex index) {
        this.file = file;
        this.index = index;
        this.metadata = new MetadataFinder(file, new Watch(Progress.NONE, new Cancellation(), file.size()));
    }

    /// @param number of a chunk whose types are known
    ChunkValues get(int number) throws Damage {
        ChunkValues known = open.get(number);
        if (known == null) {
            IndexedChunk chunk = index.chunks().get(number);
            ChunkClock clock = ChunkClock.of(header(chunk.clock()));
            known = new ChunkValues(file, chunk.end(), layouts(chunk.types()), clock, chunk.pools());
            open.put(number, known);
        }
        return known;
    }

    ChunkHeader header(int number) throws Damage {
        return ChunkHeader.read(file, index.chunks().get(number).start());
    }

    Layouts layouts(int number) throws Damage {
        ChunkHeader header = header(number);
        return metadata.find(
                new ChunkSpan(number, header, index.chunks().get(number).end(), false));
    }
}
