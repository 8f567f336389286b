/// What every painter draws on and with: surfaces, colours, type. Knows no toolkit, so the command line draws too.
package assay.charts.paint;
