package assay.analysis.eventlog;

import assay.analysis.jfr.ChunkHeader;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FirstBytes;
import assay.analysis.jfr.Pages;
import assay.analysis.recording.RecordingException;
import java.nio.file.Path;

/// Why a file without any chunk is refused.
final class RecordingRefusal {
    private RecordingRefusal() {}

    static RecordingException of(Path path, Pages file) throws Damage {
        Cursor cursor = new Cursor(file);
        byte[] start = cursor.readBytes((int) Math.min(8, file.size()));
        if (start.length < 8 || cursor.within(0, 8).readRawInt() != ChunkHeader.MAGIC) {
            return new RecordingException.NotARecording(path, new FirstBytes(start).words());
        }
        int version = cursor.readRawInt();
        if (version >>> 16 != 1 && version >>> 16 != 2) {
            return new RecordingException.UnsupportedVersion(path, version >>> 16, version & 0xffff);
        }
        return new RecordingException.Damaged(path, 0, "its chunk header makes no sense");
    }
}
