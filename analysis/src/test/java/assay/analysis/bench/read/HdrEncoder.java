package assay.analysis.bench.read;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;

/// Writes histograms with two digits from 1 on in the encodings of HdrHistogram, for tests: the counts of its
/// buckets in order.
final class HdrEncoder {
    static final int V0 = 0x1c849308;
    static final int V1 = 0x1c849301;
    static final int V2 = 0x1c849303;
    private static final int DIGITS = 2;

    private HdrEncoder() {}

    /// Base 64 of the compressed form, which is what logs hold.
    static String compressed(int kind, long... counts) {
        byte[] plain = plain(kind, counts);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(plain);
            deflater.finish();
            DataOutputStream data = new DataOutputStream(out);
            data.writeInt(kind + 1 | (kind == V2 ? 0x10 : 0x80));
            data.writeInt(packed.size());
            data.write(packed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static byte[] plain(int kind, long... counts) {
        byte[] payload = kind == V2 ? variable(counts) : words(counts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeInt(kind | (kind == V2 ? 0x10 : 0x80));
            if (kind == V0) {
                data.writeInt(DIGITS);
                data.writeLong(1);
                data.writeLong(1L << 40);
                data.writeLong(0);
            } else {
                data.writeInt(payload.length);
                data.writeInt(0);
                data.writeInt(DIGITS);
                data.writeLong(1);
                data.writeLong(1L << 40);
                data.writeDouble(1);
            }
            data.write(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] words(long... counts) {
        ByteBuffer words = ByteBuffer.allocate(counts.length * Long.BYTES);
        for (long count : counts) {
            words.putLong(count);
        }
        return words.array();
    }

    private static byte[] variable(long... counts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long zeros = 0;
        for (long count : counts) {
            if (count == 0) {
                zeros++;
                continue;
            }
            if (zeros > 0) {
                zigZag(out, -zeros);
                zeros = 0;
            }
            zigZag(out, count);
        }
        return out.toByteArray();
    }

    private static void zigZag(ByteArrayOutputStream out, long value) {
        long rest = value << 1 ^ value >> 63;
        for (int bytes = 1; bytes < 9 && rest >>> 7 != 0; bytes++) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
