package assay.app.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The 32-bit xxHash with seed 0, as in LZ4 frames. Algorithm: github.com/Cyan4973/xxHash, doc/xxhash_spec.md.
final class XxHash32 {
    private static final int PRIME_1 = 0x9E3779B1;
    private static final int PRIME_2 = 0x85EBCA77;
    private static final int PRIME_3 = 0xC2B2AE3D;
    private static final int PRIME_4 = 0x27D4EB2F;
    private static final int PRIME_5 = 0x165667B1;
    private static final int STRIPE = 16;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] rest = new byte[STRIPE];
    private int resting;
    private long length;
    private int lane1 = Integer.sum(PRIME_1, PRIME_2); // overflows as it should
    private int lane2 = PRIME_2;
    private int lane3;
    private int lane4 = -PRIME_1;

    static int of(byte[] bytes, int from, int count) {
        XxHash32 hash = new XxHash32();
        hash.update(bytes, from, count);
        return hash.value();
    }

    void update(byte[] bytes, int from, int count) {
        length += count;
        int at = from;
        int end = from + count;
        while (at < end) {
            if (resting == 0 && end - at >= STRIPE) {
                stripe(bytes, at);
                at += STRIPE;
            } else {
                int taken = Math.min(STRIPE - resting, end - at);
                System.arraycopy(bytes, at, rest, resting, taken);
                resting += taken;
                at += taken;
                if (resting == STRIPE) {
                    stripe(rest, 0);
                    resting = 0;
                }
            }
        }
    }

    private void stripe(byte[] bytes, int at) {
        lane1 = round(lane1, (int) INT.get(bytes, at));
        lane2 = round(lane2, (int) INT.get(bytes, at + 4));
        lane3 = round(lane3, (int) INT.get(bytes, at + 8));
        lane4 = round(lane4, (int) INT.get(bytes, at + 12));
    }

    private static int round(int lane, int input) {
        return Integer.rotateLeft(lane + input * PRIME_2, 13) * PRIME_1;
    }

    int value() {
        int hash = length < STRIPE
                ? PRIME_5
                : Integer.rotateLeft(lane1, 1)
                        + Integer.rotateLeft(lane2, 7)
                        + Integer.rotateLeft(lane3, 12)
                        + Integer.rotateLeft(lane4, 18);
        hash += (int) length;
        int at = 0;
        for (; at + 4 <= resting; at += 4) {
            hash = Integer.rotateLeft(hash + (int) INT.get(rest, at) * PRIME_3, 17) * PRIME_4;
        }
        for (; at < resting; at++) {
            hash = Integer.rotateLeft(hash + (rest[at] & 0xff) * PRIME_5, 11) * PRIME_1;
        }
        hash = (hash ^ hash >>> 15) * PRIME_2;
        hash = (hash ^ hash >>> 13) * PRIME_3;
        return hash ^ hash >>> 16;
    }
}
