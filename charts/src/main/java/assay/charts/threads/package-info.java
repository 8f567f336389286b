/// Layout and drawing of what threads did over time, lane by lane. Knows no toolkit.
package assay.charts.threads;
