package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Unit;
import assay.app.export.CopyForm;
import assay.app.export.DataTable;
import assay.app.recording.page.TwinTable;
import java.util.List;
import javafx.scene.control.TableColumn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class TwinTableTest {
    @BeforeAll
    static void start() throws InterruptedException {
        GuiHarness.start();
    }

    private static DataTable table(double... bytes) {
        return new DataTable(
                "Classes",
                "",
                bytes.length,
                List.of(
                        new DataTable.Texts("class", row -> "C" + row),
                        new DataTable.Numbers("allocated", Unit.BYTES, row -> bytes[row])));
    }

    private static String csv(TwinTable table) {
        return table.copyable().text(CopyForm.CSV).replace("\r\n", " ");
    }

    @Test
    void copiesInTheOrderOnScreenAndOnlyWhatIsSelected() {
        GuiHarness.run(() -> {
            TwinTable table = new TwinTable(table(9, 1000, 80));
            TableColumn<Integer, ?> allocated = table.getColumns().get(1);
            table.getSortOrder().add(allocated);
            table.sort();
            assertThat(csv(table)).isEqualTo("class,allocated [bytes] C0,9 C2,80 C1,1000 ");
            table.getSelectionModel().selectIndices(2, 0);
            assertThat(csv(table)).isEqualTo("class,allocated [bytes] C0,9 C1,1000 ");
        });
    }

    @Test
    void keepsTheOrderOfAPersonWhenNumbersChange() {
        GuiHarness.run(() -> {
            TwinTable table = new TwinTable(table(9, 1000, 80));
            TableColumn<Integer, ?> allocated = table.getColumns().get(1);
            allocated.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().add(allocated);
            table.show(table(7, 2, 30, 4));
            assertThat(csv(table)).isEqualTo("class,allocated [bytes] C2,30 C0,7 C3,4 C1,2 ");
        });
    }
}
