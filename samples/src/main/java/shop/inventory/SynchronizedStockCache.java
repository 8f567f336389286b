package shop.inventory;

import java.util.HashMap;
import java.util.Map;

/// The planted defect: one monitor guards the map and is held while the warehouse answers, so that a single unknown
/// product stops everyone, also those whose figure is at hand.
public final class SynchronizedStockCache implements StockCache {
    private final Map<String, Integer> figures;
    private final WarehouseClient warehouse;

    /// Starts with the figures that are known already.
    public SynchronizedStockCache(Map<String, Integer> known, WarehouseClient warehouse) {
        this.figures = new HashMap<>(known);
        this.warehouse = warehouse;
    }

    @Override
    public synchronized int available(String sku) {
        Integer figure = figures.get(sku);
        if (figure == null) {
            figure = warehouse.count(sku);
            figures.put(sku, figure);
        }
        return figure;
    }
}
