package assay.analysis.recording;

import java.util.ArrayList;
import java.util.List;

/// Where an event stands in the bytes of one whole chunk, found without the reader that is tested.
record EventPlace(int start, int size, int typeAt, long type) {
    private static final int HEADER = 68;

    int end() {
        return start + size;
    }

    /// Events that are neither metadata nor checkpoints.
    boolean counts() {
        return type > 1;
    }

    static List<EventPlace> of(byte[] chunk) {
        List<EventPlace> places = new ArrayList<>();
        for (int at = HEADER; at < chunk.length; at = places.getLast().end()) {
            int typeAt = at + length(chunk, at);
            places.add(new EventPlace(at, (int) integer(chunk, at), typeAt, integer(chunk, typeAt)));
        }
        return places;
    }

    /// Bytes of the integer that stands there.
    static int length(byte[] bytes, int at) {
        int length = 1;
        while (length < 9 && bytes[at + length - 1] < 0) {
            length++;
        }
        return length;
    }

    static long integer(byte[] bytes, int at) {
        long value = 0;
        for (int i = length(bytes, at) - 1; i >= 0; i--) {
            value = value << 7 | bytes[at + i] & (i == 8 ? 0xff : 0x7f);
        }
        return value;
    }
}
