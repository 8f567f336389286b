package assay.analysis.stacks;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.Measurements;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.Profile;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Symbols;
import assay.analysis.recording.RecordingException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Reads pprof's `profile.proto` (github.com/google/pprof/tree/main/proto), unpacked. Each sample type becomes a
/// profile; functions inlined into a location become frames of their own; the labels that name a thread become the
/// sample's thread. The file is mapped and gone over twice, since names may stand after the samples that use them.
public final class PprofReader {
    /// Format version of the facts.
    public static final String FORMAT = "pprof";

    private static final int LAST_FIELD = 15;
    private static final Set<Integer> NUMBERS = Set.of(7, 8, 9, 10, 12, 13, 14, 15);
    private static final int CHECK_MASK = (1 << 12) - 1;

    private final Path file;
    private final MemorySegment bytes;
    private final Progress progress;
    private final Cancellation cancellation;
    private final PprofNames names;
    private final Losses losses = new Losses();
    private final List<long[]> types = new ArrayList<>();
    private long end;
    private long samples;
    private long timeNanos;
    private long durationNanos;

    private PprofReader(Path file, MemorySegment bytes, Progress progress, Cancellation cancellation) {
        this.file = file;
        this.bytes = bytes;
        this.progress = progress;
        this.cancellation = cancellation;
        this.names = new PprofNames(bytes);
        this.end = bytes.byteSize();
    }

    /// Reads all samples that can be read.
    ///
    /// @param start when it was measured, if the file does not tell
    /// @throws RecordingException if there is no sample type, or no sample can be read of those there are
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Recording read(Path file, Instant start, Progress progress, Cancellation cancellation)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            return new PprofReader(file, bytes, progress, cancellation).read(start);
        } catch (InternalError e) { // a page of the mapping has gone
            throw new IOException(file + " was cut short while it was being read.", e);
        }
    }

    /// Whether a file that begins so is likely to be pprof's: fields of a profile, among them a sample type, which all
    /// encoders write early.
    ///
    /// @param head the first bytes of the file, from some hundred on enough to tell
    public static boolean recognises(byte[] head) {
        Wire fields = new Wire(MemorySegment.ofArray(head), 0, head.length);
        boolean typed = false;
        try {
            while (fields.next()) {
                boolean number = NUMBERS.contains(fields.field());
                if (fields.field() > LAST_FIELD || number == fields.isBytes()) {
                    return false;
                }
                if (fields.field() == 1) {
                    if (!isType(fields)) {
                        return false;
                    }
                    typed = true;
                }
            }
        } catch (Malformed cut) {
            return typed && cut.offset() > 0;
        }
        return typed;
    }

    private static boolean isType(Wire field) throws Malformed {
        Wire message = field.message();
        boolean shaped = true;
        while (message.next()) {
            shaped &= message.field() <= 2 && !message.isBytes();
        }
        return shaped;
    }

    @FunctionalInterface
    private interface FieldReader {
        void take(Wire field) throws Malformed;
    }

    private Recording read(Instant otherwise) throws RecordingException {
        forEachField("Reading names", this::takeName);
        List<Measure> measures = measures();
        if (measures.isEmpty()) {
            throw nothing("it names no sample type");
        }
        PprofSamples target = new PprofSamples(names, measures, losses);
        forEachField("Reading samples", field -> takeSample(field, target));
        if (target.isEmpty() && !losses.isEmpty()) {
            throw nothing(samples == 0 ? "it ends before its samples" : "none of its samples can be read");
        }
        return build(target, measures, timeNanos > 0 ? nanos(timeNanos) : otherwise);
    }

    private static Instant nanos(long nanos) {
        return Instant.EPOCH.plusNanos(nanos);
    }

    private void forEachField(String stage, FieldReader reader) {
        Wire fields = new Wire(bytes, 0, end);
        long count = 0;
        long start = 0;
        try {
            while (fields.next()) {
                if ((count++ & CHECK_MASK) == 0) {
                    cancellation.check();
                    progress.report(stage, start, end);
                }
                takeOne(fields, reader);
                start = fields.fieldEnd();
            }
        } catch (Malformed rest) {
            losses.add(Code.TRUNCATED, start, "From byte " + start + " on nothing can be read: " + rest.what() + ".");
            end = start;
        }
    }

    private void takeOne(Wire fields, FieldReader reader) {
        try {
            reader.take(fields);
        } catch (Malformed one) {
            losses.add(
                    Code.BAD_EVENT, one.offset(), "An entry at byte " + one.offset() + " is lost: " + one.what() + ".");
        }
    }

    private void takeName(Wire field) throws Malformed {
        switch (field.field()) {
            case 1 -> addType(field.message());
            case 2 -> samples++;
            case 3 -> names.addMapping(field);
            case 4 -> names.addLocation(field);
            case 5 -> names.addFunction(field);
            case 6 -> names.addString(field);
            case 9 -> timeNanos = field.number();
            case 10 -> durationNanos = Math.max(0, field.number());
            default -> {}
        }
    }

    private void addType(Wire message) throws Malformed {
        long[] nameAndUnit = new long[2];
        while (message.next()) {
            if (message.field() == 1 || message.field() == 2) {
                nameAndUnit[message.field() - 1] = message.number();
            }
        }
        if (types.size() == PprofSamples.MOST_VALUES) {
            throw new Malformed(message.position(), "there are more than " + types.size() + " sample types");
        }
        types.add(nameAndUnit);
    }

    private void takeSample(Wire field, PprofSamples target) throws Malformed {
        if (field.field() == 2) {
            target.add(field.message());
        }
    }

    /// The sample types, each under a name of its own.
    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (long[] type : types) {
            String name = names.text(type[0]).strip();
            String unit = names.text(type[1]).strip();
            String plain = name.isEmpty() ? "samples" : name;
            String event = plain;
            for (int number = 1; !taken.add(event); number++) {
                event = plain + "/" + (number == 1 && !unit.isEmpty() ? unit : String.valueOf(number));
            }
            measures.add(Measure.of(plain, unit).named(event));
        }
        return measures;
    }

    private Recording build(PprofSamples target, List<Measure> measures, Instant start) {
        if (target.tables().full()) {
            losses.add(Code.BAD_EVENT, 0, Tables.FULL);
        }
        Symbols symbols = target.tables().symbols();
        List<Profile> profiles = new ArrayList<>();
        for (int index = 0; index < measures.size(); index++) {
            profiles.add(target.profile(index, symbols, Instant.EPOCH.until(start, ChronoUnit.NANOS)));
        }
        profiles.removeIf(profile -> profile.samples().size() == 0);
        profiles.sort(Comparator.comparing(profile -> profile.summary().kind()));
        RecordingFacts facts =
                new RecordingFacts(start, durationNanos, 0, FORMAT, Jvm.UNKNOWN, Machine.UNKNOWN, new TreeMap<>());
        return new Recording(facts, symbols, target.tables().threads(), profiles, Measurements.NONE, losses.all());
    }

    private RecordingException nothing(String what) {
        return losses.isEmpty()
                ? new RecordingException.Damaged(file, 0, what)
                : new RecordingException.Damaged(file, losses.first().offset(), what);
    }
}
