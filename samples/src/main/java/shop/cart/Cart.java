package shop.cart;

import java.util.List;

/// What one customer wants to buy.
public record Cart(long number, List<CartLine> lines) {}
