package assay.analysis.bench.read;

import java.io.IOException;

/// Reads one format into a draft. What cannot be read is told there; only the medium's failures are thrown, and
/// a [TooMuchException] once the draft is full.
@FunctionalInterface
interface FormatReader {
    void read(Source source, FileDraft draft) throws IOException;
}
