package shop.pricing;

/// What a cart costs, in cents.
public record Quote(long cart, long netCents, long taxCents) {
    /// Net and tax.
    public long totalCents() {
        return netCents + taxCents;
    }

    /// One line of comma-separated values for the journal.
    public String toJournalLine() {
        return "%08d,%d.%02d,%d.%02d".formatted(cart, netCents / 100, netCents % 100, taxCents / 100, taxCents % 100);
    }
}
