package assay.analysis.metric;

import assay.analysis.jfr.Constants;
import org.jspecify.annotations.Nullable;

/// Shares what was decoded of the present chunk's constants among all topics. Parts are merged one at a time, so one
/// chunk is enough.
final class ChunkTexts {
    private @Nullable ConstantTexts last;

    ConstantTexts of(Constants constants) {
        ConstantTexts texts = last;
        if (texts == null || texts.constants() != constants) {
            texts = new ConstantTexts(constants);
            last = texts;
        }
        return texts;
    }
}
