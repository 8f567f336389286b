/// Layout and drawing of heat maps: time folded into columns of short cells. Knows no toolkit.
package assay.charts.heat;
