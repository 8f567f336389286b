/// Lays out reports and writes them as PDF: vector figures by the painters of the screen, real text, one embedded font.
@NullMarked
package assay.app.report;

import org.jspecify.annotations.NullMarked;
