package assay.storage;

import java.util.ArrayList;
import java.util.List;

/// Reads the texts that a [TextSink] put; equal texts of a block are one object.
final class TextSource {
    private final ByteSource source;
    private final List<String> texts = new ArrayList<>();

    TextSource(ByteSource source) {
        this.source = source;
    }

    String next() throws BlockDamage {
        int number = source.nextBelow(texts.size() + 1L);
        if (number > 0) {
            return texts.get(number - 1);
        }
        String text = source.nextText();
        texts.add(text);
        return text;
    }
}
