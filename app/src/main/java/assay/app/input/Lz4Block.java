package assay.app.input;

/// Unpacks one block of LZ4. Format: github.com/lz4/lz4, doc/lz4_Block_format.md.
final class Lz4Block {
    private static final int SHORTEST_MATCH = 4;
    private static final int MORE = 15;

    private final byte[] in;
    private final int inEnd;
    private final byte[] out;
    private final int outEnd;
    private int from;
    private int to;
    private boolean whole = true;

    private Lz4Block(byte[] in, int inEnd, byte[] out, int outFrom, int outEnd) {
        this.in = in;
        this.inEnd = inEnd;
        this.out = out;
        this.to = outFrom;
        this.outEnd = outEnd;
    }

    /// How far a block could be unpacked.
    ///
    /// @param end first index of the output that was not written
    /// @param whole whether the block was valid up to its end
    record Unpacked(int end, boolean whole) {}

    /// Unpacks `in` up to `inEnd` into `out` from `outFrom`; what stands before that may be copied by matches.
    static Unpacked unpack(byte[] in, int inEnd, byte[] out, int outFrom, int outEnd) {
        Lz4Block block = new Lz4Block(in, inEnd, out, outFrom, outEnd);
        block.sequences();
        return new Unpacked(block.to, block.whole);
    }

    private void sequences() {
        while (whole && from < inEnd) {
            int token = in[from++];
            literals(length(token >>> 4 & MORE));
            if (whole && from < inEnd) {
                match(token & MORE);
            }
        }
    }

    private int length(int nibble) {
        int length = nibble;
        if (nibble < MORE) {
            return length;
        }
        int octet;
        do {
            if (from >= inEnd || length > outEnd) {
                whole = false;
                return 0;
            }
            octet = in[from++] & 0xff;
            length += octet;
        } while (octet == 0xff);
        return length;
    }

    private void literals(int length) {
        int copied = Math.min(length, Math.min(inEnd - from, outEnd - to));
        System.arraycopy(in, from, out, to, copied);
        from += copied;
        to += copied;
        whole &= copied == length;
    }

    private void match(int nibble) {
        if (inEnd - from < 2) {
            whole = false;
            return;
        }
        int distance = in[from] & 0xff | (in[from + 1] & 0xff) << 8;
        from += 2;
        int length = length(nibble) + SHORTEST_MATCH;
        if (!whole || distance == 0 || distance > to || length > outEnd - to) {
            whole = false;
            return;
        }
        for (int end = to + length; to < end; to++) {
            out[to] = out[to - distance];
        }
    }
}
