package assay.analysis.bench.read;

import java.io.IOException;

/// Reads what `vitest bench --outputJson` writes. All samples are iterations of the one process, one fork;
/// vitest leaves them out by default. Times are milliseconds; the score is the mean with the tool's margin (95
/// %).
final class VitestReader implements FormatReader {
    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("vitest");
        JsonEntries.read(source, draft, "files", (file, place) -> {
            for (JsonObject group : file.list("groups").objects()) {
                for (JsonObject benchmark : group.list("benchmarks").objects()) {
                    take(group.text("fullName", ""), benchmark, place, draft);
                }
            }
        });
    }

    private static void take(String group, JsonObject entry, String place, FileDraft draft) throws IOException {
        String name = entry.text("name", "");
        try {
            if (name.isBlank()) {
                throw new BadEntryException("holds a benchmark without a name");
            }
            BenchmarkDraft benchmark =
                    ScriptStatistics.benchmark((group.isBlank() ? "" : group + " > ") + name, entry, entry);
            draft.add(benchmark, place);
        } catch (BadEntryException e) {
            draft.leaveOut(place, e);
        }
    }
}
