package assay.analysis.recording;

import java.io.IOException;
import java.nio.file.Path;

/// Nothing of the file can be read as a recording. Damage that leaves something readable is a
/// [assay.analysis.model.Problem] instead. The message is one sentence that names the file, the place and what to do.
public abstract sealed class RecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    private RecordingException(String message) {
        super(message);
    }

    /// Empty, or something other than a JFR recording.
    public static final class NotARecording extends RecordingException {
        private static final long serialVersionUID = 1L;

        /// @param found what the file is instead, as `is empty` or `starts with 'hello', not as a recording does`
        public NotARecording(Path file, String found) {
            super(
                    file + " " + found
                            + ". Assay opens JFR recordings (.jfr, also packed as .gz, .lz4 or .zip, and folders of them), collapsed stacks, pprof and results of benchmark tools; record one with jcmd PID JFR.start.");
        }
    }

    /// A recording in a format version that Assay does not read.
    public static final class UnsupportedVersion extends RecordingException {
        private static final long serialVersionUID = 1L;

        public UnsupportedVersion(Path file, int major, int minor) {
            super("%s is a recording of format %d.%d; Assay reads 1.0 to 2.x. %s"
                    .formatted(
                            file,
                            major,
                            minor,
                            major == 0
                                    ? "It was made by an Oracle JDK 7 or 8: record again with JDK 8u262 or newer, or open it in JDK Mission Control."
                                    : "It is newer than this version of Assay: update Assay."));
        }
    }

    /// A recording whose damage leaves no event readable.
    public static final class Damaged extends RecordingException {
        private static final long serialVersionUID = 1L;
        private final long offset;

        /// @param offset byte offset in the file of the first damage
        /// @param what the damage and why nothing is left, as a clause
        public Damaged(Path file, long offset, String what) {
            super("%s is damaged at byte %d: %s. Nothing in it can be read; copy it again from where it was recorded."
                    .formatted(file, offset, what));
            this.offset = offset;
        }

        /// Byte offset in the file of the first damage.
        public long offset() {
            return offset;
        }
    }
}
