package assay.storage;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.StreamedRecording;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import java.util.ArrayList;
import java.util.List;

/// A recording's wide data as sealed blocks, a few bytes per sample. Encoded before the transaction begins, so that
/// other writers wait for the disk only.
record EncodedRecording(List<SymbolBlock> symbols, List<EncodedProfile> profiles) {
    /// A block of one of the run's tables.
    record SymbolBlock(BlockKind kind, int position, SealedBlock block) {}

    /// A block of samples.
    ///
    /// @param toNanos time of the last sample
    record SampleBlock(int position, int rows, long fromNanos, long toNanos, long weight, Bytes bytes) {
        /// The block as it is stored, wherever it is until then.
        @FunctionalInterface
        interface Bytes {
            byte[] get();
        }
    }

    /// The blocks of one profile.
    record EncodedProfile(ProfileSummary summary, long rows, List<SampleBlock> blocks) {}

    @FunctionalInterface
    private interface Columns {
        ByteSink encode(int from, int to);
    }

    static EncodedRecording of(StreamedRecording recording, SampleSpool samples, Cancellation cancellation) {
        Symbols symbols = recording.symbols();
        List<ThreadInfo> threads = recording.threads();
        int methods = symbols.methods().size();
        int frames = symbols.frames().size();
        int stacks = symbols.stacks().size();
        List<SymbolBlock> blocks = new ArrayList<>();
        addBlocks(
                blocks,
                BlockKind.METHODS,
                methods,
                cancellation,
                (from, to) -> SymbolColumns.methods(symbols.methods(), from, to));
        addBlocks(
                blocks,
                BlockKind.FRAMES,
                frames,
                cancellation,
                (from, to) -> SymbolColumns.frames(symbols.frames(), from, to, methods));
        addBlocks(
                blocks,
                BlockKind.STACKS,
                stacks,
                cancellation,
                (from, to) -> SymbolColumns.stacks(symbols.stacks(), from, to, frames));
        addBlocks(
                blocks,
                BlockKind.THREADS,
                threads.size(),
                cancellation,
                (from, to) -> SymbolColumns.threads(threads, from, to));
        List<EncodedProfile> profiles = recording.profiles().stream()
                .map(summary -> profile(summary, samples.finish(summary.event()), threads.size(), stacks))
                .toList();
        return new EncodedRecording(blocks, profiles);
    }

    private static void addBlocks(
            List<SymbolBlock> blocks, BlockKind kind, int rows, Cancellation cancellation, Columns columns) {
        int position = 0;
        for (int from = 0; from < rows; from += kind.maxRows()) {
            cancellation.check();
            int to = Math.min(from + kind.maxRows(), rows);
            SealedBlock block = BlockFormat.seal(kind, to - from, columns.encode(from, to));
            blocks.add(new SymbolBlock(kind, position++, block));
        }
    }

    private static EncodedProfile profile(
            ProfileSummary summary, SampleSpool.Spooled spooled, int threads, int stacks) {
        spooled.requireIds(summary.event(), threads, stacks);
        if (spooled.weight() != summary.weight()) {
            throw new IllegalArgumentException("weight of %s: %d; must be the sum of its samples' weights, %d"
                    .formatted(summary.event(), summary.weight(), spooled.weight()));
        }
        return new EncodedProfile(summary, spooled.rows(), spooled.blocks());
    }
}
