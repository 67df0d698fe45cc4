package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.oncovigil.problem.Problem;

/** All data is synthetic. */
class RowCheckTest {
    private final RowCheck check = new RowCheck(ReferenceData.codeLists().lists());

    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "/spec/listing/row-check.csv", delimiter = ';', numLinesToSkip = 2)
    void aRowIsUsedOrSetAsideAndItsProblemsAreTold(
            String domain, String header, String row, boolean usable, String ids) {
        List<Problem> problems = new ArrayList<>();
        ListingRow read = Listings.rows(domain, header + "\n" + row).get(0);
        assertThat(check.check(read, problems::add)).isEqualTo(usable);
        assertThat(problems).extracting(Problem::id).isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void aMessageNamesPlaceFindingExpectationAndAction() {
        List<Problem> problems = new ArrayList<>();
        String csv = "USUBJID,AESEQ,AETERM,AESTDTC,AESEV,AESER\nS-1,3,Rash,2025-13-02,MILD,N";
        check.check(Listings.rows("AE", csv).get(0), problems::add);
        assertThat(problems)
                .extracting(Problem::text)
                .containsExactly(
                        "LST-012 ae.csv line 2, S-1 AE 3, column AESTDTC: \"2025-13-02\"; expected YYYY, YYYY-MM"
                                + " or YYYY-MM-DD. Row set aside.");
    }

    @Test
    void missingColumnsAreOneErrorForTheFileAndAbsentOnesANote() {
        List<Problem> problems =
                RowCheck.columns(file("AE"), ColumnNames.of(List.of("USUBJID", "AETERM", "AETOXGR", "AEOUT")));
        assertThat(problems)
                .extracting(Problem::text)
                .containsExactly(
                        "LST-009 ae.csv: AE without AESTDTC, AESER; expected these columns. No row of the file is used.",
                        "LST-010 ae.csv: AE without AEENDTC, AEREL, AEACN, AEDECOD, AESDTH, AESLIFE, AESHOSP, AESDISAB,"
                                + " AESCONG, AESMIE. Read as missing.");
    }

    @Test
    void oneOfSeveralColumnsIsEnough() {
        ColumnNames columns = ColumnNames.of(List.of("USUBJID", "AEDECOD", "AESTDTC", "AESEV", "AESER"));
        assertThat(RowCheck.columns(file("AE"), columns))
                .extracting(Problem::id)
                .containsExactly("LST-010");
    }

    @Test
    void everySubjectNeedsItsIdInEveryListing() {
        for (ListingDomain domain : ListingDomain.values()) {
            assertThat(RowCheck.columns(file(domain.name()), ColumnNames.of(List.of("X"))))
                    .first()
                    .satisfies(problem -> assertThat(problem.found()).contains("USUBJID"));
        }
    }

    private static ListingFile file(String domain) {
        return new ListingFile(
                Path.of("ae.csv"), "ae.csv", "", domain, "CSV", "", 0, org.oncovigil.study.TableMap.NONE);
    }
}
