package assay.analysis.recording;

/// How many nodes the stacks of a run may have. Half of the budget is there for whoever comes first, the other half is
/// kept for the chunks by their share of the file, so that the last chunk of a long recording is shown as well as the
/// first.
///
/// @param frames nodes of the run that stand for frames
/// @param merged nodes of the run, besides, that stand for merged branches
/// @param smallPart nodes of a part of a chunk, however small its share of the file is
record NodeBudget(int frames, int merged, int smallPart) {
    /// About 200 MB of tables; a recording of 1 GB of ordinary work has about 10 million nodes.
    static final NodeBudget STANDARD = new NodeBudget(12 << 20, 4 << 20, 2 << 20);

    NodeBudget {
        if (frames < 2 || merged < 0 || smallPart < 3) {
            throw new IllegalArgumentException(
                    "nodes: %d, %d, %d; must be at least 2, 0, 3".formatted(frames, merged, smallPart));
        }
    }

    /// Nodes of frames that the run may have once the chunk that ends at `position` is in.
    int framesUntil(long position, long fileBytes) {
        return until(frames, position, fileBytes);
    }

    /// Nodes of merged branches that it may have then.
    int mergedUntil(long position, long fileBytes) {
        return until(merged, position, fileBytes);
    }

    private static int until(int most, long position, long fileBytes) {
        double toCome = (double) Math.max(0, fileBytes - position) / fileBytes;
        int kept = most / 2;
        return most - (int) (kept * toCome);
    }

    /// Nodes of a part of a chunk of this size before its smallest branches are merged.
    int ofPart(long chunkBytes, long fileBytes) {
        return (int) Math.min(frames, (double) frames * chunkBytes / fileBytes + smallPart);
    }
}
