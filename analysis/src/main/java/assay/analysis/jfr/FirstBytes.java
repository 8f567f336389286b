package assay.analysis.jfr;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Says what a file seems to be that does not start as a recording does.
public final class FirstBytes {
    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b;
    private static final int LZ4 = 0x0422;

    private final byte[] bytes;

    /// @param bytes the first of the file, at most eight are needed
    public FirstBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A clause whose subject is the file.
    public String words() {
        return switch (bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff) {
            case GZIP -> "is compressed with gzip: unpack it first";
            case ZIP -> "is a ZIP archive: unpack it first";
            case LZ4 -> "is compressed with LZ4: unpack it first";
            default -> "starts with " + shown() + ", not as a recording does";
        };
    }

    private String shown() {
        for (byte octet : bytes) {
            if (octet < ' ' || octet > '~') {
                return "the bytes " + HexFormat.ofDelimiter(" ").formatHex(bytes);
            }
        }
        return "'" + new String(bytes, StandardCharsets.US_ASCII) + "'";
    }
}
