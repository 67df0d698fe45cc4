package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.oncovigil.problem.Problem;
import org.oncovigil.rulebook.CodeListFiles;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.SubjectRecord;

/** Small synthetic listings for the tests, and the shortest ways to read them. */
final class Listings {
    static final String DM = "STUDYID,DOMAIN,USUBJID,RFSTDTC,ACTARMCD,DTHFL\nT,DM,S-1,2026-01-01,A,\n";
    static final String AE_HEADER =
            "DOMAIN,USUBJID,AESEQ,AESPID,AETERM,AEDECOD,AESTDTC,AEENDTC,AESEV,AETOXGR,AESER,AEREL,AEOUT\n";

    private Listings() {}

    /** Writes a text file. */
    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** The only listing of a folder. */
    static ListingFile only(Path folder) {
        ListingSet set = ListingFolder.find(folder, ReferenceData.plan());
        assertThat(set.problems()).isEmpty();
        assertThat(set.files()).hasSize(1);
        return set.files().get(0);
    }

    /** All rows of a listing, whatever is wrong with it. */
    static Read read(ListingFile file) {
        List<ListingRow> rows = new ArrayList<>();
        try (ListingReader reader = ListingReader.open(file)) {
            reader.forEachRemaining(rows::add);
            return new Read(rows, reader.problems());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was read of a listing. */
    record Read(List<ListingRow> rows, List<Problem> problems) {
        List<List<String>> cells() {
            return rows.stream().map(ListingRow::cells).toList();
        }

        List<String> ids() {
            return problems.stream().map(Problem::id).toList();
        }
    }

    /** Rows of a CSV text. */
    static List<ListingRow> rows(String domain, String csv) {
        List<ListingRow> rows = new ArrayList<>();
        String[] lines = csv.split("\n");
        ColumnNames columns = ColumnNames.of(List.of(lines[0].split(",", -1)));
        for (int line = 1; line < lines.length; line++) {
            rows.add(new ListingRow(
                    domain,
                    domain.toLowerCase(java.util.Locale.ROOT) + ".csv",
                    line + 1L,
                    columns,
                    List.of(lines[line].split(",", -1))));
        }
        return rows;
    }

    /** The facts of subject S-1 from CSV texts by domain; DM is added. */
    static AssemblyResult.Assembled assemble(Map<String, String> listings) {
        List<ListingRow> rows = new ArrayList<>(rows("DM", DM));
        listings.forEach((domain, csv) -> rows.addAll(rows(domain, csv)));
        return assemble(rows);
    }

    static AssemblyResult.Assembled assemble(List<ListingRow> rows) {
        CodeListFiles files = ReferenceData.codeLists();
        AssemblyResult result = new SubjectAssembly(files.lists(), files.terms()).assemble("S-1", rows);
        assertThat(result).isInstanceOf(AssemblyResult.Assembled.class);
        return (AssemblyResult.Assembled) result;
    }

    static SubjectRecord subject(Map<String, String> listings) {
        return assemble(listings).subject();
    }

    static List<AdverseEvent> events(Map<String, String> listings) {
        return subject(listings).adverseEvents();
    }
}
