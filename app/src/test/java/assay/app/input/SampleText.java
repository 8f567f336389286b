package assay.app.input;

import java.nio.charset.StandardCharsets;

/// The text of which `lz4` 1.9.4 made the files beside the tests, with `-9 -B4` and: `-BD` (linked), `-BX
/// --content-size` (checked), `-l` (legacy).
final class SampleText {
    private SampleText() {}

    static byte[] bytes() {
        StringBuilder text = new StringBuilder();
        int state = 1;
        for (int line = 0; line < 9000; line++) {
            state = state * 1103515245 + 12345;
            text.append("line ").append(line % 700).append(" of the sample text ");
            text.append((state >>> 16) % 10).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
