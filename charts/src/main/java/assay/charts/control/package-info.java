/// JavaFX controls that show the charts.
package assay.charts.control;
