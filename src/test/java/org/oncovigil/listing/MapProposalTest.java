package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.listing.ProposedColumn.Certainty;
import org.oncovigil.rulebook.ColumnMapFile;
import org.oncovigil.study.ColumnMap;
import org.oncovigil.table.TextTableWriter;

/** The small tables are synthetic. */
class MapProposalTest {
    @TempDir
    Path folder;

    @Test
    void columnsAreRecognisedByTheirNamesAndDatesByTheirForm() {
        Listings.write(
                folder,
                "safety.csv",
                "Subject,AE.AETERM,aestdat,AE_SER,AESEV,x\nS-1,Rash,13/02/2026,Y,MILD,1\nS-2,Cough,UN/03/2026,N,MILD,2\n");
        List<ProposedColumn> rows = MapProposal.of(folder, List.of());
        assertThat(rows.get(0).cells())
                .containsExactly("AE", "", "file", "safety.csv", "", "LIKELY", "its columns or its name");
        assertThat(row(rows, "AETERM").cells())
                .containsExactly("AE", "AETERM", "column", "AE.AETERM", "", "LIKELY", "the name is alike");
        assertThat(row(rows, "AESTDTC").cells())
                .containsExactly("AE", "AESTDTC", "date", "AESTDAT", "dd/MM/yyyy", "LIKELY", "the name is alike");
        assertThat(row(rows, "AESER").source()).isEqualTo("AE_SER");
        assertThat(row(rows, "AESEV").certainty()).isEqualTo(Certainty.SURE);
        assertThat(row(rows, "USUBJID").certainty()).isEqualTo(Certainty.MISSING);
        assertThat(row(rows, "AEREL").how()).isEqualTo("missing");
    }

    @Test
    void aDateThatCanBeReadTwoWaysIsDoubtful() {
        Listings.write(folder, "ae.csv", "USUBJID,AETERM,AESTDAT,AESER,AESEV\nS-1,Rash,01/02/2026,Y,MILD\n");
        ProposedColumn start = row(MapProposal.of(folder, List.of()), "AESTDTC");
        assertThat(start.certainty()).isEqualTo(Certainty.DOUBTFUL);
        assertThat(start.why()).contains("day and month");
    }

    @Test
    void namesOfReadyMapsAreKnown() {
        Listings.write(folder, "Raw_AE.csv", "subjid,mdrpt_nsv,aest_dt,aetoxgr,aeser\nS-1,Rash,2026-01-03,1,N\n");
        List<ProposedColumn> rows = MapProposal.of(folder, readyMaps());
        assertThat(row(rows, "USUBJID").source()).isEqualTo("SUBJID");
        assertThat(row(rows, "AETERM").source()).isEqualTo("MDRPT_NSV");
        assertThat(row(rows, "AETERM").certainty()).isEqualTo(Certainty.SURE);
    }

    @Test
    void whatIsNoTableIsNamed() {
        Listings.write(folder, "define.xml", "<ODM/>");
        Listings.write(folder, "notes.txt", "nothing of interest\n");
        assertThat(MapProposal.of(folder, List.of()))
                .extracting(row -> row.how() + " " + row.source())
                .containsExactly("missing define.xml", "missing notes.txt");
    }

    /** The proposal for the wide EDC forms, written to a file, is a map that reads nearly all that the ready one reads. */
    @Test
    void aProposalIsAMapOnceItIsKept() throws IOException {
        Path edc = ReferenceData.of("pharmaverseraw-edc-csv");
        List<ProposedColumn> rows = MapProposal.of(edc, readyMaps()).stream()
                .filter(row -> row.domain().equals("AE") || row.domain().equals("DM"))
                .filter(row -> !row.how().equals("missing"))
                .toList();
        Path file = folder.resolve("map.csv");
        try (Writer writer = Files.newBufferedWriter(file);
                TextTableWriter table = new TextTableWriter(writer, ProposedColumn.HEADER)) {
            rows.forEach(row -> table.write(row.cells()));
        }
        ColumnMapFile kept = ColumnMapFile.read(file);
        assertThat(kept.problems()).isEmpty();
        ReferenceData.Reading study = ReferenceData.read(edc, kept.map());
        assertThat(study.rows("AE")).hasSize(1191);
        assertThat(study.rows("AE").get(0).cell("AESTDTC")).matches("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(study.rows("DM")).hasSize(306);
    }

    private static ProposedColumn row(List<ProposedColumn> rows, String target) {
        Optional<ProposedColumn> found =
                rows.stream().filter(row -> row.target().equals(target)).findFirst();
        assertThat(found).as(target).isPresent();
        return found.get();
    }

    private static List<ColumnMap> readyMaps() {
        return Stream.of("rave-like", "edc-wide", "tall-items", "short-dates")
                .map(name -> Path.of("rules", "column-maps", name.toLowerCase(Locale.ROOT) + ".csv"))
                .map(path -> ColumnMapFile.read(path).map())
                .toList();
    }
}
