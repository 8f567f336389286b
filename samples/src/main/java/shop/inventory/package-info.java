/// What is in stock, as the warehouse knows it. Holds the lock convoy.
@NullMarked
package shop.inventory;

import org.jspecify.annotations.NullMarked;
