/// How the programs are driven: the version asked for, and the same load for both versions.
@NullMarked
package shop.load;

import org.jspecify.annotations.NullMarked;
