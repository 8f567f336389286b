package assay.analysis.model;

/// Something in a recording that could not be read, and what it cost. The rest of the recording is intact.
///
/// @param chunk index of the chunk from 0, or [#WHOLE_FILE]
/// @param offset byte offset in the file at which reading stopped or resumed
/// @param message one sentence for a person: what is wrong and what was lost
public record Problem(Code code, int chunk, long offset, String message) {
    /// Chunk index of a problem that concerns the file as a whole.
    public static final int WHOLE_FILE = -1;

    /// The kinds of damage; the [word][#word()] is stable for JSON and the store.
    public enum Code {
        /// The file or a chunk ends before its header says.
        TRUNCATED("truncated"),
        /// The chunk was still being written, or its JVM was killed.
        UNFINISHED("unfinished"),
        /// The chunk header is damaged; reading goes on at the next chunk.
        BAD_HEADER("bad-header"),
        /// The event types of the chunk cannot be read, so none of its events can.
        BAD_METADATA("bad-metadata"),
        /// A checkpoint with constants is damaged; what it would have named is unknown.
        BAD_CONSTANTS("bad-constants"),
        /// An event's size or content is damaged.
        BAD_EVENT("bad-event"),
        /// The archive or compressed file around the data is damaged or cut.
        BAD_ARCHIVE("bad-archive"),
        /// Bytes that belong to no chunk.
        GARBAGE("garbage"),
        /// The recording itself reports that the JVM dropped data.
        DATA_LOSS("data-loss"),
        /// Events refer to stacks that the recording does not contain, though nothing in it is damaged.
        MISSING_STACK("missing-stack"),
        /// There are too many distinct stacks to tell all apart; the smallest branches were merged.
        MERGED_STACKS("merged-stacks"),
        /// There are too many pieces of native memory at a time to tell of each whether it was freed.
        UNFOLLOWED_MEMORY("unfollowed-memory");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /// The stable word for JSON and the store.
        public String word() {
            return word;
        }

        /// Whether something in the file could not be read, rather than having been lost before it was written or
        /// merged
        /// on purpose.
        public boolean isDamage() {
            return switch (this) {
                case DATA_LOSS, MISSING_STACK, MERGED_STACKS, UNFOLLOWED_MEMORY -> false;
                case TRUNCATED, UNFINISHED, BAD_HEADER, BAD_METADATA, BAD_CONSTANTS, BAD_EVENT, BAD_ARCHIVE, GARBAGE ->
                    true;
            };
        }
    }
}
