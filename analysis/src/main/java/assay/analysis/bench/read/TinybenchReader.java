package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.EnvironmentKeys;
import java.io.IOException;

/// Reads results of tinybench written as JSON: an array of tasks, or an object whose `tasks` are one, each with
/// a name and its result. Samples are iterations of the one process, one fork. From version 3 on the times
/// stand in `latency`, before that beside the name or in the result itself; always milliseconds.
final class TinybenchReader implements FormatReader {
    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("tinybench");
        JsonEntries.read(source, draft, "tasks", (entry, place) -> take(entry, place, draft));
    }

    private static void take(JsonObject task, String place, FileDraft draft) throws BadEntryException, IOException {
        String name = task.requiredText("name");
        JsonObject result = task.has("result") ? task.object("result") : task;
        if (result.has("error")) {
            draft.problem(Code.FAILED, place, "'" + name + "' failed and has no result.");
            return;
        }
        JsonObject latency = result.has("latency") ? result.object("latency") : result;
        draft.fact(EnvironmentKeys.RUNTIME, result.text("runtime", "") + " " + result.text("runtimeVersion", ""));
        draft.add(ScriptStatistics.benchmark(name, latency, result), place);
    }
}
