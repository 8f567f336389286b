package assay.analysis.jfr;

import assay.analysis.model.Problem;
import java.util.ArrayList;
import java.util.List;

/// Collects what could not be read. A badly damaged chunk may have any number of problems: the first are kept, the
/// others counted.
public final class Problems {
    private static final int MOST_PER_CHUNK = 20;

    private final List<Problem> all = new ArrayList<>();
    private int chunk = Problem.WHOLE_FILE;
    private int ofChunk;

    /// Problems added from now on are of this chunk.
    public void inChunk(int index) {
        chunk = index;
        ofChunk = 0;
    }

    public void add(Problem.Code code, long offset, String message) {
        ofChunk++;
        if (ofChunk <= MOST_PER_CHUNK) {
            all.add(new Problem(code, chunk, offset, message));
        } else {
            int others = ofChunk - MOST_PER_CHUNK;
            String counted = others == 1 ? message : others + " more problems in this chunk, the last one: " + message;
            Problem summary = new Problem(code, chunk, offset, counted);
            if (others == 1) {
                all.add(summary);
            } else {
                all.set(all.size() - 1, summary);
            }
        }
    }

    /// A collection of its own for the same chunk, for a part of it that is read by another thread.
    public Problems ofPart() {
        Problems part = new Problems();
        part.chunk = chunk;
        return part;
    }

    /// Takes over what a part collected.
    public void addAll(Problems part) {
        part.all.forEach(problem -> add(problem.code(), problem.offset(), problem.message()));
    }

    /// Whether anything of the present chunk could not be read so far.
    public boolean damagedHere() {
        return ofChunk > 0;
    }

    public List<Problem> inFileOrder() {
        return all.stream()
                .sorted((one, other) -> Long.compare(one.offset(), other.offset()))
                .toList();
    }
}
