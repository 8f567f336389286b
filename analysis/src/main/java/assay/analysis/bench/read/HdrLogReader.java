package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import assay.analysis.bench.ValueHistogram;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads logs of HdrHistogram (`.hlog`), its encodings V0 to V2. Each tag is a benchmark; the log is one fork,
/// the means of its intervals are the iterations, and the histogram is that of all intervals together. The
/// score is its mean.
///
/// The unit is not recorded: values stay as they are, without a unit. `Interval_Max` is for display, scaled to
/// a unit that is not recorded either, and not read.
final class HdrLogReader implements FormatReader {
    static final String UNTAGGED = "(untagged)";
    private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 99.9, 99.99, 99.999, 100};
    private static final Pattern START = Pattern.compile("#\\[(Start|Base)Time: ([0-9.]{1,30}) .*");
    private static final Pattern INTERVAL =
            Pattern.compile("(?:Tag=([^,]{1,1000}),)?([0-9.]{1,30}),([0-9.]{1,30}),([0-9.]{1,30}|Infinity|NaN),(\\S+)");

    private final Map<String, Intervals> byTag = new LinkedHashMap<>();

    private static final class Intervals {
        private final HdrBuckets all = new HdrBuckets();
        private final GrowingDoubles means = new GrowingDoubles();
    }

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("HdrHistogram");
        try (TextLines lines = TextLines.of(source)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                take(line, lines.place(), draft);
            }
        } finally {
            for (Map.Entry<String, Intervals> tag : byTag.entrySet()) {
                add(tag.getKey(), tag.getValue(), draft);
            }
        }
    }

    private void take(String line, String place, FileDraft draft) throws IOException {
        if (line.startsWith("#")) {
            header(line, draft);
            return;
        }
        if (line.isBlank() || line.startsWith("\"StartTimestamp\"")) {
            return;
        }
        Matcher interval = INTERVAL.matcher(line);
        try {
            if (!interval.matches()) {
                throw new BadEntryException("is no interval");
            }
            HdrBuckets buckets = HdrDecoder.ofBase64(interval.group(5));
            String tag = interval.group(1) == null ? UNTAGGED : interval.group(1);
            if (!byTag.containsKey(tag)) {
                draft.begin(byTag.size());
            }
            Intervals intervals = byTag.computeIfAbsent(tag, _ -> new Intervals());
            int before = intervals.all.size();
            intervals.all.add(buckets);
            draft.take(3 + 16L * (intervals.all.size() - before));
            intervals.means.add(buckets.histogram().mean());
        } catch (BadEntryException e) {
            draft.leaveOut(place, e);
        }
    }

    private static void header(String line, FileDraft draft) {
        Matcher start = START.matcher(line);
        if (start.matches()) {
            double seconds = Numbers.parse(start.group(2));
            if (seconds > 0 && seconds < 1e11) {
                draft.start(Instant.ofEpochMilli(Math.round(seconds * 1e3)));
            } else if (!(seconds == 0)) {
                draft.problem(Code.BAD_VALUE, "", "The start '" + start.group(2) + "' is no time.");
            }
        }
    }

    private static void add(String tag, Intervals intervals, FileDraft draft) throws IOException {
        ValueHistogram histogram = intervals.all.histogram();
        BenchmarkDraft benchmark = new BenchmarkDraft(tag, BenchmarkId.SAMPLE, Units.ofScore("", BenchmarkId.SAMPLE))
                .score(Score.of(histogram.mean()))
                .forks(Replication.PROCESS, RawForks.ofOne(intervals.means.toArray()))
                .histograms(List.of(List.of(histogram)))
                .percentile(0, intervals.all.least())
                .secondary("values", Units.ofSecondary("counts"), (double) histogram.total());
        for (double percentile : PERCENTILES) {
            benchmark.percentile(percentile, histogram.percentile(percentile));
        }
        if (histogram.size() > 0) {
            draft.add(benchmark, "tag " + tag);
        } else {
            draft.problem(Code.BAD_ENTRY, "tag " + tag, "No interval of it has a value; it was left out.");
        }
    }
}
