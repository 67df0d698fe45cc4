package org.oncovigil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSealTest {
    private static final List<Boolean> OWNERS = List.of(false, false, true);
    private static final List<String> TEXTS = List.of("Fatigue", "3", "");

    private static RowSeal sealed() {
        return RowSeal.of("S-1/AE/E01", TEXTS, OWNERS);
    }

    @Test
    void aSealReadsAsItWasWritten() {
        assertThat(RowSeal.read(sealed().text(), OWNERS)).contains(sealed());
    }

    @Test
    void aSealUnderAnotherEventIsNone() {
        assertThat(RowSeal.read(sealed().text().replace("E01", "E02"), OWNERS)).isEmpty();
        assertThat(RowSeal.read("", OWNERS)).isEmpty();
        assertThat(RowSeal.read(sealed().text(), List.of(false, true, true))).isEmpty();
    }

    @Test
    void eachCellHasAMarkOfItsOwnAndReviewersCellsAreNotPartOfTheRow() {
        RowSeal graded = RowSeal.of("S-1/AE/E01", List.of("Fatigue", "2", ""), OWNERS);
        RowSeal reviewed = RowSeal.of("S-1/AE/E01", List.of("Fatigue", "3", "seen"), OWNERS);
        assertThat(graded.row()).isNotEqualTo(sealed().row());
        assertThat(graded.cells().get(1)).isNotEqualTo(sealed().cells().get(1));
        assertThat(graded.cells().get(0)).isEqualTo(sealed().cells().get(0));
        assertThat(reviewed.row()).isEqualTo(sealed().row());
        assertThat(reviewed.cells().get(2)).isNotEqualTo(sealed().cells().get(2));
    }

    @Test
    void whiteSpaceAndCharactersThatNoWorkbookHoldsMakeNoDifference() {
        RowSeal other = RowSeal.of("S-1/AE/E01", List.of(" Fatigue\r\n", "3", " "), OWNERS);
        assertThat(other).isEqualTo(sealed());
    }

    /** 10 bits place an edit in all but one of 1,024 cells; the row tells the rest. */
    @Test
    void noEditOfTenThousandEscapesTheRow() {
        List<String> rows = new ArrayList<>();
        IntStream.range(0, 10_000)
                .forEach(number -> rows.add(RowSeal.of("S-1/AE/E01", List.of("Fatigue", "" + number, ""), OWNERS)
                        .row()));
        assertThat(rows).doesNotHaveDuplicates();
    }
}
