package assay.storage;

/// A block is not what was written. Whoever knows the run adds the place.
final class BlockDamage extends Exception {
    private static final long serialVersionUID = 1L;

    private final String damage;

    /// @param damage as a clause about "it", the block
    BlockDamage(String damage) {
        super(damage);
        this.damage = damage;
    }

    String damage() {
        return damage;
    }
}
