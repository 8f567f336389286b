package assay.analysis.stacks;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.Measurements;
import assay.analysis.model.Problem;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.WeightUnit;
import assay.analysis.recording.RecordingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads collapsed stacks, the format of `flamegraph.pl` and async-profiler: `root;caller;callee 42`, one stack a line.
/// A line without a number weighs one; empty lines and those that start with `#` mean nothing; the thread that
/// async-profiler writes as the root frame (`[main tid=7]`) becomes the sample's thread. A line that makes no sense is
/// left out and told.
public final class CollapsedReader {
    /// Format version of the facts, and the event of the only profile.
    public static final String FORMAT = "collapsed";

    private static final int MOST_LINE_BYTES = 1 << 22;
    private static final int MOST_DEPTH = 1 << 16;
    private static final int LINES_PER_CHECK = 256;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String NO_STACK = "[no stack trace]";
    private static final String CUT_STACK = "[truncated stack]";
    private static final Pattern THREAD = Pattern.compile("\\[(.*) tid=(\\d{1,18})\\]");

    private final Path file;
    private final Lines lines;
    private final Tables tables = new Tables();
    private final Rows rows = new Rows(1);
    private final Weight weights = new Weight();
    private final Losses losses = new Losses();
    private boolean anyStack;

    private CollapsedReader(Path file, InputStream in) {
        this.file = file;
        this.lines = new Lines(in, MOST_LINE_BYTES);
    }

    /// Reads all lines that can be read.
    ///
    /// @param start when it was measured, since the file does not tell
    /// @throws RecordingException if no line is a stack
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Recording read(Path file, Instant start, Progress progress, Cancellation cancellation)
            throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            CollapsedReader reader = new CollapsedReader(file, in);
            reader.readLines(size, progress, cancellation);
            return reader.build(start);
        }
    }

    /// Whether a file that begins so is likely to hold collapsed stacks: text of which most lines end in a count and
    /// some have more than one frame.
    ///
    /// @param head the first bytes of the file, from some hundred on enough to tell
    public static boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        if (!isText(head)) {
            return false;
        }
        List<String> stacks = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        int whole = stacks.size() > 1 ? stacks.size() - 1 : stacks.size(); // the last one may be cut
        long counted =
                stacks.stream().limit(whole).filter(CollapsedReader::hasCount).count();
        return counted > 0 && counted * 2 >= whole && stacks.stream().anyMatch(line -> line.indexOf(';') > 0);
    }

    /// Whether a file that begins so is text at all.
    public static boolean isText(byte[] head) {
        for (byte octet : head) {
            if (octet >= 0 && octet < ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
                return false;
            }
        }
        return head.length > 0;
    }

    private static boolean hasCount(String line) {
        int blank = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
        return blank > 0 && Weight.looksLikeNumber(line.substring(blank + 1));
    }

    private void readLines(long size, Progress progress, Cancellation cancellation) throws IOException {
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.number() % LINES_PER_CHECK == 1) {
                cancellation.check();
                progress.report("Reading stacks", line.offset(), size);
            }
            String text = line.text();
            if (text == null) {
                leaveOut(line, "it is longer than " + MOST_LINE_BYTES + " bytes");
            } else {
                take(line, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1).strip() : text.strip());
            }
        }
    }

    private void take(Lines.Line line, String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        int blank = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'));
        switch (weights.parse(text.substring(blank + 1))) {
            case Weight.Parsed.Count(long weight)
            when blank > 0 -> add(line, text.substring(0, blank).strip(), weight);
            case Weight.Parsed.Refused(String why)
            when blank > 0 -> leaveOut(line, "its count '" + shortened(text.substring(blank + 1)) + "' " + why);
            case Weight.Parsed.Count _ -> leaveOut(line, "it has a count and no stack");
            case Weight.Parsed.Refused _, Weight.Parsed.Missing _ -> add(line, text, 1);
        }
    }

    private void add(Lines.Line line, String stack, long weight) {
        if (stack.chars().filter(c -> c == ';').count() >= MOST_DEPTH) {
            leaveOut(line, "it has more than " + MOST_DEPTH + " frames");
            return;
        }
        anyStack = true;
        int thread = Samples.NONE;
        int from = 0;
        Matcher matcher = THREAD.matcher(frameAt(stack, 0));
        if (matcher.matches()) {
            thread = tables.thread(new ThreadInfo(matcher.group(1), 0, Long.parseLong(matcher.group(2)), false));
            from = matcher.end() + 1;
        }
        if (!rows.add(0, thread, node(stack, from), weight)) {
            leaveOut(line, "the weights would add up to more than " + Rows.MOST_TOTAL);
        }
    }

    private static String frameAt(String stack, int from) {
        int end = stack.indexOf(';', from);
        return stack.substring(from, end < 0 ? stack.length() : end);
    }

    private int node(String stack, int start) {
        int node = StackTable.COMPLETE;
        int from = start;
        while (from < stack.length()) {
            String text = frameAt(stack, from);
            if (text.equals(CUT_STACK) && node == StackTable.COMPLETE) {
                node = StackTable.TRUNCATED;
            } else if (!text.isEmpty() && !stack.equals(NO_STACK)) {
                node = tables.node(node, tables.frame(FrameName.ofCollapsed(text), 0));
            }
            from += text.length() + 1;
        }
        return node < 0 ? Samples.NONE : node;
    }

    private void leaveOut(Lines.Line line, String why) {
        losses.add(Code.BAD_EVENT, line.offset(), "Line " + line.number() + " was left out: " + why + ".");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Recording build(Instant start) throws RecordingException {
        if (!anyStack) {
            throw nothing();
        }
        if (tables.full()) {
            losses.add(Code.BAD_EVENT, 0, Tables.FULL);
        }
        Symbols symbols = tables.symbols();
        Profile profile = rows.profile(
                0,
                ProfileKind.OTHER,
                FORMAT,
                WeightUnit.SAMPLES,
                symbols.stacks(),
                Instant.EPOCH.until(start, ChronoUnit.NANOS));
        RecordingFacts facts = new RecordingFacts(start, 0, 0, FORMAT, Jvm.UNKNOWN, Machine.UNKNOWN, new TreeMap<>());
        return new Recording(facts, symbols, tables.threads(), List.of(profile), Measurements.NONE, losses.all());
    }

    private RecordingException nothing() {
        @Nullable Problem first = losses.isEmpty() ? null : losses.first();
        return new RecordingException.Damaged(
                file,
                first == null ? 0 : first.offset(),
                first == null ? "it has no line with a stack" : "none of its lines is a stack with a count");
    }
}
