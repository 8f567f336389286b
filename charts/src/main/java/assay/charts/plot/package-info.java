/// Scales, ticks and plots. Knows no toolkit, so the command line draws too.
package assay.charts.plot;
