package shop.cart;

import shop.catalog.Product;

/// Some pieces of one product.
public record CartLine(Product product, int quantity) {
    /// Price of all pieces without discount and tax, in cents.
    public long grossCents() {
        return product.priceCents() * quantity;
    }
}
