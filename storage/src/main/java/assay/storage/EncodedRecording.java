package assay.storage;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
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
    record SampleBlock(int position, long fromNanos, long toNanos, long weight, SealedBlock block) {}

    /// The blocks of one profile in order of time.
    record EncodedProfile(Profile profile, List<SampleBlock> blocks) {}

    @FunctionalInterface
    private interface Columns {
        ByteSink encode(int from, int to);
    }

    static EncodedRecording of(Recording recording, Cancellation cancellation) {
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
                .map(profile ->
                        new EncodedProfile(profile, sampleBlocks(profile, threads.size(), stacks, cancellation)))
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

    private static List<SampleBlock> sampleBlocks(Profile profile, int threads, int stacks, Cancellation cancellation) {
        Samples samples = profile.samples();
        List<SampleBlock> blocks = new ArrayList<>();
        long weight = 0;
        for (int from = 0; from < samples.size(); from += BlockKind.SAMPLES.maxRows()) {
            cancellation.check();
            int to = Math.min(from + BlockKind.SAMPLES.maxRows(), samples.size());
            SampleBlock block = sampleBlock(samples, blocks.size(), from, to, threads, stacks);
            requireOrder(blocks, block, profile);
            blocks.add(block);
            weight += block.weight();
        }
        if (weight != profile.summary().weight()) {
            throw new IllegalArgumentException("weight of %s: %d; must be the sum of its samples' weights, %d"
                    .formatted(profile.summary().event(), profile.summary().weight(), weight));
        }
        return blocks;
    }

    private static SampleBlock sampleBlock(Samples samples, int position, int from, int to, int threads, int stacks) {
        ByteSink columns = SampleColumns.encode(samples, from, to, threads, stacks);
        SealedBlock block = BlockFormat.seal(BlockKind.SAMPLES, to - from, columns);
        long[] timeNanos = samples.timeNanos();
        long weight = SampleColumns.weight(samples, from, to);
        return new SampleBlock(position, timeNanos[from], timeNanos[to - 1], weight, block);
    }

    private static void requireOrder(List<SampleBlock> blocks, SampleBlock block, Profile profile) {
        if (!blocks.isEmpty() && block.fromNanos() < blocks.getLast().toNanos()) {
            throw new IllegalArgumentException("samples of %s: must be in order of time"
                    .formatted(profile.summary().event()));
        }
    }
}
