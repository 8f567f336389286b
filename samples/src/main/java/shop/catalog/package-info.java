/// What the shop sells.
@NullMarked
package shop.catalog;

import org.jspecify.annotations.NullMarked;
