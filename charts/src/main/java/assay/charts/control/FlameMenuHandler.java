package assay.charts.control;

/// Shows a menu for a frame. Whoever shows one calls [FlameChart#menuClosed] when it is gone; until then the frame
/// stays highlighted.
@FunctionalInterface
public interface FlameMenuHandler {
    /// @param node the frame, or -1 beside every frame
    void showMenu(int node, double screenX, double screenY);
}
