package shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StockCacheTest {
    private static final Map<String, Integer> KNOWN = Map.of("SKU-000001", 5);

    @Test
    void asksTheWarehouseOncePerUnknownProduct() throws IOException {
        try (Warehouse warehouse = new Warehouse(Duration.ZERO);
                WarehouseClient client = new WarehouseClient(warehouse.port())) {
            assertAsksOnce(new SynchronizedStockCache(KNOWN, client), client, 1);
            assertAsksOnce(new ConcurrentStockCache(KNOWN, client), client, 2);
        }
    }

    /// 20 + (7 * 31) mod 180 = 57 is what the warehouse has of product 7.
    private static void assertAsksOnce(StockCache cache, WarehouseClient client, int callsInAll) {
        assertThat(cache.available("SKU-000001")).isEqualTo(5);
        assertThat(cache.available("SKU-000007")).isEqualTo(57);
        assertThat(cache.available("SKU-000007")).isEqualTo(57);
        assertThat(client.calls()).isEqualTo(callsInAll);
    }
}
