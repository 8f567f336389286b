package assay.analysis.fuzz;

/// Some bytes of a recording whose meaning is known.
record Mark(Kind kind, int at, int length) {
    /// What the bytes are; all but the first three are one integer.
    enum Kind {
        CHUNK,
        HEADER_FIELD,
        EVENT,
        SIZE,
        TYPE,
        VALUE,
        DISTANCE,
        CHECKPOINT_KIND,
        POOLS,
        POOL_TYPE,
        CONSTANTS,
        KEY,
        CONTENT,
        STRINGS,
        STRING,
        ELEMENT;

        boolean integer() {
            return this != CHUNK && this != HEADER_FIELD && this != EVENT;
        }
    }

    int end() {
        return at + length;
    }

    boolean contains(int place) {
        return place >= at && place < end();
    }
}
