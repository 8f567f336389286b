/// Charts over time: their axis and how it is zoomed. No toolkit.
package assay.charts.time;
