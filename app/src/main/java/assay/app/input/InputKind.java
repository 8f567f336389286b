package assay.app.input;

import assay.analysis.bench.read.BenchmarkFormat;
import assay.analysis.stacks.CollapsedReader;
import assay.analysis.stacks.PprofReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a file is, by its first bytes; its name decides only where text could be anything.
public sealed interface InputKind {
    /// As many first bytes as are needed to tell.
    int HEAD_BYTES = 8192;

    /// Something that a run is made from.
    enum Content implements InputKind {
        RECORDING,
        COLLAPSED,
        PPROF,
        /// Results of a benchmark tool, whichever.
        BENCHMARK,
        HISTOGRAM
    }

    /// Something that has to be unpacked first.
    enum Packing implements InputKind {
        GZIP,
        LZ4,
        ZIP
    }

    /// Something else.
    record Unknown() implements InputKind {}

    /// Patterns of the names that such files usually have, for dialogs.
    List<String> NAME_PATTERNS = List.of(
            "*.jfr",
            "*.jfr.gz",
            "*.jfr.lz4",
            "*.gz",
            "*.lz4",
            "*.zip",
            "*.collapsed",
            "*.folded",
            "*.stacks",
            "*.pprof",
            "*.pb",
            "*.json",
            "*.csv",
            "*.jtl",
            "*.hlog",
            "*.hgrm");

    /// What starts with these bytes.
    ///
    /// @param head the first [#HEAD_BYTES], or all if the file is shorter
    static InputKind of(byte[] head, String name) {
        if (starts(head, 'F', 'L', 'R', 0)) {
            return Content.RECORDING;
        }
        if (starts(head, 0x1f, 0x8b)) {
            return Packing.GZIP;
        }
        if (starts(head, 0x04, 0x22, 0x4d, 0x18) || starts(head, 0x02, 0x21, 0x4c, 0x18) || isSkippableLz4(head)) {
            return Packing.LZ4;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return Packing.ZIP;
        }
        if (PprofReader.recognises(head)) {
            return Content.PPROF;
        }
        Optional<BenchmarkFormat> results = BenchmarkFormat.detect(head);
        if (results.isPresent()) {
            return switch (results.get()) {
                case HDR_LOG, HDR_PERCENTILES -> Content.HISTOGRAM;
                default -> Content.BENCHMARK;
            };
        }
        boolean collapsed = CollapsedReader.recognises(head) || namesCollapsed(name) && CollapsedReader.isText(head);
        return collapsed ? Content.COLLAPSED : new Unknown();
    }

    private static boolean starts(byte[] head, int... magic) {
        return head.length >= magic.length && Arrays.equals(Arrays.copyOf(head, magic.length), bytes(magic));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }

    private static boolean isSkippableLz4(byte[] head) {
        return head.length > 4 && (head[0] & 0xf0) == 0x50 && head[1] == 0x2a && head[2] == 0x4d && head[3] == 0x18;
    }

    /// Whether a name says that the file is pprof's.
    static boolean namesPprof(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".pprof") || lower.endsWith(".pb");
    }

    /// Whether a name says that the file holds collapsed stacks.
    static boolean namesCollapsed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".collapsed") || lower.endsWith(".folded") || lower.endsWith(".stacks");
    }
}
