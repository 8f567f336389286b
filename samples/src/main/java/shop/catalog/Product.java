package shop.catalog;

/// One thing on sale.
///
/// @param sku        stock keeping unit, unique in the catalog
/// @param title      what the customer reads, and what promotions look at
/// @param priceCents price of one piece without discount and tax
/// @param weightGrams weight of one piece
public record Product(String sku, String title, long priceCents, int weightGrams) {}
