package assay.analysis.recording;

import java.util.HashMap;
import java.util.Map;

/// The stacks and threads that samples of a part of a chunk refer to, by the type of their constants.
final class ChunkKeys {
    private final Map<Long, Keys> ofType = new HashMap<>();

    Keys ofType(long type) {
        return ofType.computeIfAbsent(type, added -> new Keys());
    }
}
