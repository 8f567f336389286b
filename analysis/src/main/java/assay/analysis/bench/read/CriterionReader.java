package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkProblem.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Reads Criterion.rs from one file: `sample.json`, `estimates.json` or `benchmark.json` together with those
/// beside it, or the messages of `cargo criterion --message-format=json`, one object a line. How it maps:
/// [CriterionBenchmark].
final class CriterionReader implements FormatReader {
    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("Criterion.rs");
        Path folder = source.file().toAbsolutePath().getParent();
        boolean[] isMessages = {false};
        JsonEntries.read(source, draft, JsonEntries.ROOT, (message, place) -> {
            isMessages[0] |= message.has("reason");
            if ("benchmark-complete".equals(message.text("reason"))) {
                draft.add(CriterionBenchmark.ofMessage(message), place);
            }
        });
        if (!isMessages[0] && folder != null) {
            folder(source, folder, draft);
        }
    }

    /// The folder of one benchmark: `new`, `base` or one named after a baseline.
    static void folder(Source source, Path folder, FileDraft draft) throws IOException {
        JsonObject benchmark = CriterionFolderReader.file(source, folder.resolve("benchmark.json"), draft);
        JsonObject estimates = CriterionFolderReader.file(source, folder.resolve("estimates.json"), draft);
        JsonObject sample = CriterionFolderReader.file(source, folder.resolve("sample.json"), draft);
        Path owner = folder.getParent();
        Path name = owner == null ? null : owner.getFileName();
        String place = "folder " + (name == null ? folder : name);
        try {
            String other = name == null ? "benchmark" : name.toString();
            draft.add(CriterionBenchmark.ofFiles(benchmark, estimates, sample, other), place);
        } catch (BadEntryException e) {
            draft.problem(Code.BAD_ENTRY, place, String.format(Locale.ROOT, "It %s and was left out.", e.clause()));
        }
    }
}
