package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncovigil.problem.Problem;

/** All data is synthetic. */
class SupplementalValuesTest {
    private static final String HEADER = "USUBJID,RDOMAIN,IDVAR,IDVARVAL,QNAM,QVAL\n";

    @Test
    void valuesGoToTheRecordsTheyName() {
        List<ListingRow> events =
                Listings.rows("AE", "DOMAIN,USUBJID,AESEQ,AESPID\nAE,S-1,1,E01\nAE,S-1,2,E01\nAE,S-1,3,E02");
        SupplementalValues values = new SupplementalValues(
                events,
                Listings.rows(
                        "SUPPAE",
                        HEADER
                                + "S-1,AE,AESEQ, 2.0,A,one\nS-1,AE,AESPID,E01,B,both\nS-1,AE,,,C,all\nS-1,AE,AESEQ,2,D,"));
        assertThat(values.of(events.get(0))).isEqualTo(Map.of("B", "both", "C", "all"));
        assertThat(values.of(events.get(1))).isEqualTo(Map.of("A", "one", "B", "both", "C", "all", "D", ""));
        assertThat(values.of(events.get(2))).isEqualTo(Map.of("C", "all"));
        assertThat(values.problems()).isEmpty();
    }

    @Test
    void findingsOfTheTwoKindsKeepTheirOwnValues() {
        List<ListingRow> findings = new ArrayList<>(Listings.rows("FA", "DOMAIN,USUBJID,FASEQ\nFACE,S-1,1"));
        findings.addAll(Listings.rows("FA", "DOMAIN,USUBJID,FASEQ\nFA,S-1,1"));
        SupplementalValues values =
                new SupplementalValues(findings, Listings.rows("SUPPFA", HEADER + "S-1,FACE,FASEQ,1,CLTYP,DIARY"));
        assertThat(values.of(findings.get(0))).containsEntry("CLTYP", "DIARY");
        assertThat(values.of(findings.get(1))).isEmpty();
    }

    @Test
    void whatNamesNoRecordIsTold() {
        SupplementalValues values = new SupplementalValues(
                Listings.rows("AE", "DOMAIN,USUBJID,AESEQ\nAE,S-1,1"),
                Listings.rows("SUPPAE", HEADER + "S-1,AE,AESEQ,9,A,x\nS-1,AE,NONE,1,A,x\nS-1,CE,CESEQ,1,A,x"));
        assertThat(values.problems())
                .extracting(Problem::text)
                .containsExactly(
                        "LST-023 suppae.csv line 2, S-1 AE, column IDVARVAL: A for AESEQ 9; expected a record of AE. The"
                                + " value is not used.",
                        "LST-023 suppae.csv line 3, S-1 AE, column IDVARVAL: A for NONE 1; expected a record of AE. The"
                                + " value is not used.",
                        "LST-023 suppae.csv line 4, S-1 AE, column IDVARVAL: A for CESEQ 1; expected a record of CE. The"
                                + " value is not used.");
    }
}
