package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkProblem.Code;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Reads a folder that Criterion.rs wrote, `target/criterion` or any below it: the latest results, which are in
/// folders called `new`, or those of the baseline `base` where a benchmark has nothing else. Saved baselines of
/// other names and `change`, which holds relative numbers, are no results of this run.
final class CriterionFolderReader implements FormatReader {
    private static final int MOST_DEPTH = 12;
    private static final int MOST_FOLDERS = 100_000;
    private static final long MOST_BYTES = 1L << 26;

    private int folders;

    static boolean recognises(Path folder) {
        Path name = folder.getFileName();
        return isResult(folder)
                || isResult(folder.resolve("new"))
                || isResult(folder.resolve("base"))
                || Files.isDirectory(folder) && name != null && name.toString().equals("criterion");
    }

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("Criterion.rs");
        folder(source, source.file(), 0, draft);
    }

    private void folder(Source source, Path folder, int depth, FileDraft draft) throws IOException {
        source.cancellation().check();
        if (depth > MOST_DEPTH || ++folders > MOST_FOLDERS) {
            draft.problem(Code.TOO_MUCH, "", "It has more or deeper folders than are read; the rest was left out.");
            return;
        }
        if (isResult(folder)) {
            CriterionReader.folder(source, folder, draft);
            return;
        }
        Path latest = folder.resolve("new");
        Path base = folder.resolve("base");
        if (isResult(latest) || isResult(base)) {
            CriterionReader.folder(source, isResult(latest) ? latest : base, draft);
        }
        for (Path child : children(folder)) {
            if (!isResult(child)) {
                folder(source, child, depth + 1, draft);
            }
        }
    }

    private static boolean isResult(Path folder) {
        return Files.isRegularFile(folder.resolve("benchmark.json"));
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(folder, entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))) {
            entries.forEach(children::add);
        }
        Collections.sort(children);
        return children;
    }

    /// One of the files of a result; empty if it is absent.
    static JsonObject file(Source source, Path file, FileDraft draft) throws IOException {
        if (!Files.isRegularFile(file)) {
            return JsonObject.EMPTY;
        }
        if (Files.size(file) > MOST_BYTES) {
            draft.problem(
                    Code.TOO_MUCH, file.toString(), "It has more than " + MOST_BYTES + " bytes and was left out.");
            return JsonObject.EMPTY;
        }
        return JsonEntries.readWhole(source.sibling(file), draft);
    }
}
