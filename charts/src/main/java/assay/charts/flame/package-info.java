/// Flame graphs: what one needs to know of a tree, the arithmetic of its boxes, their colours and how they are drawn.
/// Knows no toolkit, so the command line draws too.
package assay.charts.flame;
