package assay.storage;

/// Rows in the form in which they are stored. Hands out the bytes themselves, which nobody may change.
final class SealedBlock {
    private final int rows;
    private final byte[] bytes;

    SealedBlock(int rows, byte[] bytes) {
        this.rows = rows;
        this.bytes = bytes;
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        return bytes;
    }
}
