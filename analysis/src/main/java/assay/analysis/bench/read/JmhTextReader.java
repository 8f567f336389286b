package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkProblem.Code;
import java.io.IOException;

/// Reads what JMH prints: the table of results (`-rf text`), or the whole log of a run, which alone of all its
/// forms has the iterations of the warm-up. A log's own figures are taken and the table at its end is not, as
/// that shortens names and digits.
final class JmhTextReader implements FormatReader {
    private static final int MOST_CHARACTERS = 1 << 14;

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("JMH");
        JmhLog log = new JmhLog(draft);
        try (TextLines lines = TextLines.of(source)) {
            JmhTable table = null;
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.length() > MOST_CHARACTERS) {
                    draft.problem(Code.TOO_MUCH, lines.place(), "The line is too long and was left out.");
                } else if (JmhTable.isHeader(line)) {
                    table = log.isEmpty() ? new JmhTable(line, draft) : null;
                } else if (table != null) {
                    table.take(line, lines.place());
                } else {
                    log.take(line, lines.place());
                }
            }
            if (table != null) {
                table.finish();
            }
        }
        log.finish();
    }
}
