package assay.app.export;

import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;

/// A surface whose origin lies elsewhere on another one, so that a painter can be given a part of a page.
public record ShiftedSurface(Surface target, double left, double top) implements Surface {
    @Override
    public double pixel() {
        return target.pixel();
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        target.fillRect(left + x, top + y, width, height, argb);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, int argb) {
        target.line(left + x1, top + y1, left + x2, top + y2, thickness, argb);
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, int argb) {
        target.text(text, left + x, top + baseline, style, argb);
    }

    @Override
    public boolean describes() {
        return target.describes();
    }

    @Override
    public void beginDescribed(String text) {
        target.beginDescribed(text);
    }

    @Override
    public void endDescribed() {
        target.endDescribed();
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        target.pushClip(left + x, top + y, width, height);
    }

    @Override
    public void popClip() {
        target.popClip();
    }

    @Override
    public void hatchRect(double x, double y, double width, double height, int argb) {
        target.hatchRect(left + x, top + y, width, height, argb);
    }

    @Override
    public void dotRect(double x, double y, double width, double height, int argb) {
        target.dotRect(left + x, top + y, width, height, argb);
    }
}
