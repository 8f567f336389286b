package assay.analysis.metric;

import assay.analysis.event.EventBatch;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Strings;

/// Hashes texts, where they stand or decoded, to 63 bits: equal texts alike however they are encoded. Two different
/// texts
/// of a run share a hash with a probability below one in a million, even among millions. FNV-1a over the characters,
/// then
/// mixed.
final class TextHash {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    /// Encodings of strings in the format.
    private static final int UTF8 = 3;

    private static final int CHARS = 4;
    private static final int LATIN1 = 5;

    /// Marks a key that is not the text's hash: that of a constant, ...
    private static final long CONSTANT = 1L << 63;
    /// ... or the place of a text that cannot be read.
    private static final long UNREADABLE = 3L << 62;

    private TextHash() {}

    static long of(String text) {
        long hash = BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 32) * MIX;
        return (mixed ^ mixed >>> 29) >>> 1;
    }

    /// One hash of two.
    static long of(long first, long second) {
        return mixed(first * MIX + second);
    }

    /// A key by which a text that stands in an event is known.
    ///
    /// @param place where the string stands
    /// @return its hash, negative if its text can only be told together with the constants
    static long key(EventBatch batch, long place) {
        try {
            Cursor string = batch.at(place);
            int encoding = string.readByte();
            if (encoding == Strings.POOLED) {
                return CONSTANT | string.readInteger();
            }
            long hash = of(string, encoding);
            return hash >= 0 ? hash : ofDecoded(batch.at(place));
        } catch (Damage unreadable) {
            return UNREADABLE | place; // told by whoever asks for the text
        }
    }

    private static long ofDecoded(Cursor string) throws Damage {
        String text = Strings.readInline(string);
        return of(text == null ? "" : text);
    }

    /// Hashes the bytes of a string in place.
    ///
    /// @param string behind the byte that tells the encoding
    /// @return negative if the string must be decoded first
    static long of(Cursor string, int encoding) throws Damage {
        if (encoding != UTF8 && encoding != CHARS && encoding != LATIN1) {
            return -1;
        }
        byte[] bytes = string.readBytes(string.readCount());
        long hash = BASIS;
        for (byte one : bytes) {
            if (one < 0 && encoding != LATIN1) {
                return -1;
            }
            hash = (hash ^ one & 0xff) * PRIME;
        }
        return mixed(hash);
    }
}
