package shop.checkout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shop.cart.Cart;
import shop.cart.CartSource;
import shop.catalog.Catalog;
import shop.catalog.Product;
import shop.inventory.ConcurrentStockCache;
import shop.inventory.StockCache;
import shop.inventory.SynchronizedStockCache;
import shop.inventory.Warehouse;
import shop.inventory.WarehouseClient;
import shop.load.Arrivals;
import shop.load.Version;
import shop.orders.OrderJournal;
import shop.pricing.PriceCalculator;

/// Program with a lock convoy: six checkout threads share one stock cache, whose lock is held too long in `before`.
public final class CheckoutService {
    private static final long SEED = 20261102;
    private static final Arrivals TWELVE_SECONDS = new Arrivals(60, 120);

    private final StockCache stock;
    private final OrderJournal journal;
    private final PriceCalculator prices = new PriceCalculator(Version.AFTER);
    private final ParcelPlanner parcels = new ParcelPlanner();
    private final InvoiceWriter invoices = new InvoiceWriter();

    private CheckoutService(StockCache stock, OrderJournal journal) {
        this.stock = stock;
        this.journal = journal;
    }

    /// Runs for about twelve seconds and leaves `orders.csv` in the working directory.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Version version = Version.of(arguments);
        SplittableRandom random = new SplittableRandom(SEED);
        Catalog catalog = Catalog.invented(20_000, 500, random);
        CartSource carts = new CartSource(catalog, random, 4);
        try (Warehouse warehouse = new Warehouse(Duration.ofMillis(8));
                WarehouseClient client = new WarehouseClient(warehouse.port());
                OrderJournal journal = new OrderJournal(Path.of("orders.csv"))) {
            CheckoutService service = new CheckoutService(cache(version, catalog, client), journal);
            TWELVE_SECONDS.drive(
                    Executors.newFixedThreadPool(
                            6, Thread.ofPlatform().name("checkout-", 1).factory()),
                    () -> service.request(carts.next()));
        }
    }

    private static StockCache cache(Version version, Catalog catalog, WarehouseClient client) {
        Map<String, Integer> bestSellers = IntStream.range(0, catalog.popular())
                .boxed()
                .collect(Collectors.toMap(i -> catalog.products().get(i).sku(), Warehouse::stockOf));
        return switch (version) {
            case BEFORE -> new SynchronizedStockCache(bestSellers, client);
            case AFTER -> new ConcurrentStockCache(bestSellers, client);
        };
    }

    private Runnable request(Cart cart) {
        return () -> checkOut(cart);
    }

    private void checkOut(Cart cart) {
        boolean inStock = cart.lines().stream().allMatch(line -> holds(line.product(), line.quantity()));
        if (inStock) {
            journal.append(invoices.write(cart, prices.quote(cart), parcels.plan(cart)));
        }
    }

    private boolean holds(Product product, int quantity) {
        return stock.available(product.sku()) >= quantity;
    }
}
