package shop.inventory;

/// Stock figures kept near, so that the warehouse is asked once per product. Safe for several threads.
public sealed interface StockCache permits SynchronizedStockCache, ConcurrentStockCache {
    /// Pieces in stock; asks the warehouse when the figure is not known yet.
    int available(String sku);
}
