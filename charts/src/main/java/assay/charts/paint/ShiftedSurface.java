package assay.charts.paint;

/// Draws on another surface with the origin elsewhere.
final class ShiftedSurface implements Surface {
    private final Surface target;
    private final double dx;
    private final double dy;

    ShiftedSurface(Surface target, double dx, double dy) {
        this.target = target;
        this.dx = dx;
        this.dy = dy;
    }

    @Override
    public double pixel() {
        return target.pixel();
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        target.fillRect(x + dx, y + dy, width, height, argb);
    }

    @Override
    public void hatchRect(double x, double y, double width, double height, int argb) {
        target.hatchRect(x + dx, y + dy, width, height, argb);
    }

    @Override
    public void dotRect(double x, double y, double width, double height, int argb) {
        target.dotRect(x + dx, y + dy, width, height, argb);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, int argb) {
        target.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, thickness, argb);
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, int argb) {
        target.text(text, x + dx, baseline + dy, style, argb);
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        target.pushClip(x + dx, y + dy, width, height);
    }

    @Override
    public void popClip() {
        target.popClip();
    }
}
