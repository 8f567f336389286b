package assay.storage;

import java.util.HashMap;
import java.util.Map;

/// Puts texts of one block, each distinct one once: 0 announces a new text, n means the n-th text of the block.
final class TextSink {
    private final ByteSink sink;
    private final Map<String, Integer> numbers = new HashMap<>();

    TextSink(ByteSink sink) {
        this.sink = sink;
    }

    void put(String text) {
        Integer known = numbers.putIfAbsent(text, numbers.size() + 1);
        if (known == null) {
            sink.put(0);
            sink.putText(text);
        } else {
            sink.put(known);
        }
    }
}
