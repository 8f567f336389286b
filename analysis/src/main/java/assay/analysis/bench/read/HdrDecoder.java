package assay.analysis.bench.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Decodes a histogram in the encodings V0, V1 and V2 of HdrHistogram (its class `AbstractHistogram` describes
/// them), compressed or not, of integers or of floating point numbers. Written by us because a header can ask
/// for any amount of memory: here only buckets with counts cost any, and sizes are bounded before anything is
/// reserved.
final class HdrDecoder {
    static final long MOST_COUNT = 1L << 40;
    private static final int MOST_BYTES = 1 << 24;
    private static final int DOUBLE = 0x0c72124e;
    private static final int DOUBLE_COMPRESSED = 0x0c72124f;
    private static final int VARIABLE_SIZE = 9;
    private static final int MOST_INDEX = 1 << 26;

    private final ByteBuffer in;
    private final HdrBuckets buckets = new HdrBuckets();
    private double ratio = 1;
    private int halfMagnitude;
    private int unitMagnitude;

    private HdrDecoder(ByteBuffer in) {
        this.in = in;
    }

    static HdrBuckets ofBase64(String text) throws BadEntryException {
        if (text.length() > MOST_BYTES) {
            throw new BadEntryException("has a histogram of more than " + MOST_BYTES + " characters");
        }
        try {
            return of(ByteBuffer.wrap(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException e) {
            throw new BadEntryException("has a histogram that is no base 64: " + e.getMessage());
        }
    }

    private static HdrBuckets of(ByteBuffer encoded) throws BadEntryException {
        try {
            ByteBuffer bytes = encoded;
            if (bytes.remaining() > 16 && (bytes.getInt(0) == DOUBLE || bytes.getInt(0) == DOUBLE_COMPRESSED)) {
                bytes.position(16); // precision and range, which the histogram inside has too
            }
            HdrDecoder decoder = new HdrDecoder(isCompressed(bytes) ? inflated(bytes) : bytes);
            decoder.decode();
            return decoder.buckets;
        } catch (BufferUnderflowException e) {
            throw new BadEntryException("has a histogram that ends in the middle");
        }
    }

    private static boolean isCompressed(ByteBuffer bytes) throws BadEntryException {
        if (bytes.remaining() < Integer.BYTES) {
            throw new BadEntryException("has a histogram that ends in the middle");
        }
        int kind = base(bytes.getInt(bytes.position()));
        return kind == 0x1c849304 || kind == 0x1c849302 || kind == 0x1c849309;
    }

    /// The kind of a cookie without the size of its words.
    private static int base(int cookie) {
        return cookie & ~0xf0;
    }

    private static ByteBuffer inflated(ByteBuffer bytes) throws BadEntryException {
        bytes.getInt();
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new BadEntryException("has a histogram that ends in the middle");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.slice(bytes.position(), length));
            GrowingBytes out = new GrowingBytes(MOST_BYTES);
            out.fill(inflater);
            return ByteBuffer.wrap(out.toArray());
        } catch (DataFormatException e) {
            throw new BadEntryException("has a histogram that cannot be unpacked: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private void decode() throws BadEntryException {
        int cookie = in.getInt();
        int wordBytes;
        int payload;
        switch (base(cookie)) {
            case 0x1c849303 -> {
                wordBytes = VARIABLE_SIZE;
                payload = header();
            }
            case 0x1c849301 -> {
                wordBytes = cookie >> 4 & 0xe;
                payload = header();
            }
            case 0x1c849308 -> {
                wordBytes = cookie >> 4 & 0xe;
                settings(in.getInt(), in.getLong());
                in.getLong(); // highest trackable value
                in.getLong(); // total count
                payload = in.remaining();
            }
            default -> throw new BadEntryException("has a histogram of an unknown encoding (0x%08x)".formatted(cookie));
        }
        if (payload < 0 || payload > in.remaining()) {
            throw new BadEntryException("has a histogram that ends in the middle");
        }
        counts(in.position() + payload, wordBytes);
    }

    /// The header of V1 and V2; its answer is the length of the counts.
    private int header() throws BadEntryException {
        int payload = in.getInt();
        in.getInt(); // offset of a shifted histogram: counts are written in the order of their values all the same
        settings(in.getInt(), in.getLong());
        in.getLong(); // highest trackable value
        ratio = in.getDouble();
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            throw new BadEntryException("has a histogram with the ratio " + ratio);
        }
        return payload;
    }

    private void settings(int digits, long lowest) throws BadEntryException {
        if (digits < 0 || digits > 5 || lowest < 1) {
            throw new BadEntryException("has a histogram of " + digits + " digits from " + lowest + " on");
        }
        long single = 2 * Math.round(Math.pow(10, digits));
        int magnitude = Long.SIZE - Long.numberOfLeadingZeros(single - 1); // of the smallest power of two not below it
        halfMagnitude = Math.max(magnitude, 1) - 1;
        unitMagnitude = Long.SIZE - 1 - Long.numberOfLeadingZeros(lowest);
    }

    private void counts(int end, int wordBytes) throws BadEntryException {
        long index = 0;
        while (in.position() < end) {
            long count = switch (wordBytes) {
                case VARIABLE_SIZE -> zigZag();
                case 2 -> in.getShort();
                case 4 -> in.getInt();
                case 8 -> in.getLong();
                default -> throw new BadEntryException("has a histogram with words of " + wordBytes + " bytes");
            };
            if (wordBytes == VARIABLE_SIZE && count < 0) {
                index += Math.min(-(count + 1), MOST_INDEX) + 1; // so many empty buckets
            } else {
                bucket(index++, count);
            }
        }
    }

    private void bucket(long index, long count) throws BadEntryException {
        if (count == 0) {
            return;
        }
        long half = 1L << halfMagnitude;
        long bucket = (index >> halfMagnitude) - 1;
        long inBucket = (index & half - 1) + (bucket < 0 ? 0 : half);
        long shift = Math.max(bucket, 0) + unitMagnitude;
        if (count < 0 || count > MOST_COUNT || shift + halfMagnitude + 1 >= Long.SIZE) {
            throw new BadEntryException("has a histogram with the count " + count + " in bucket " + index);
        }
        long least = inBucket << shift;
        long size = 1L << shift;
        buckets.add(least * ratio, (least + (size >> 1)) * ratio, (least + size - 1) * ratio, count);
    }

    /// Seven bits a byte, lowest first, eight in the ninth; the lowest bit of the number is its sign.
    private long zigZag() {
        long value = 0;
        for (int shift = 0; shift < 56; shift += 7) {
            byte octet = in.get();
            value |= (octet & 0x7fL) << shift;
            if (octet >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        value |= (in.get() & 0xffL) << 56;
        return value >>> 1 ^ -(value & 1);
    }
}
