/// Writes what a view shows into files for other programs and people: collapsed stacks, JSON, HTML and SVG. Knows
/// [assay.analysis.profile] and the painters of `assay.charts`, never a JavaFX class.
@NullMarked
package assay.app.export;

import org.jspecify.annotations.NullMarked;
