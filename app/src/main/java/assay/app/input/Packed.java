package assay.app.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Compressed files that hold one other.
final class Packed {
    private Packed() {}

    /// Unpacks a compressed stream.
    ///
    /// @param packing not an archive
    static InputStream open(InputKind.Packing packing, InputStream in) throws IOException {
        return switch (packing) {
            case GZIP -> new GzipStream(in);
            case LZ4 -> new Lz4Stream(in);
            case ZIP -> throw new IllegalArgumentException("packing: ZIP; must hold one file");
        };
    }

    /// `a.jfr` of `a.jfr.gz`; other names as they are.
    static String innerName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz")) {
            return name.substring(0, name.length() - ".gz".length());
        }
        return lower.endsWith(".lz4") ? name.substring(0, name.length() - ".lz4".length()) : name;
    }
}
