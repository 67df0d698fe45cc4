package org.oncovigil.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.TableMap;
import org.oncovigil.study.TargetColumn;

class ColumnMapFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rave-like", "edc-wide", "tall-items", "short-dates", "adam"})
    void theShippedMapsAreWhole(String name) {
        ColumnMapFile file = ColumnMapFile.read(Path.of("rules", "column-maps", name + ".csv"));
        assertThat(file.problems()).isEmpty();
        assertThat(file.map().tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.files()).isNotEmpty());
    }

    @Test
    void everyStatementIsRead() throws IOException {
        Files.writeString(folder.resolve("map.csv"), """
                domain,target,how,source,detail
                ae,,file,my ae*.csv,
                ae,aeterm,column,term,
                ae,aestdtc,date,start,dd-MMM-yyyy
                ae,usubjid,template,T-{patnum},
                ae,domain,constant,AE,
                ae,aeser,word,Ja,Y
                ae,,where,form,adverse
                ae,,key,patnum,
                ae,,item,name,
                ae,,value,val,
                """);
        ColumnMapFile file = ColumnMapFile.read(folder.resolve("map.csv"));
        assertThat(file.problems()).isEmpty();
        TableMap table = file.map().of("MY AE final.csv", "").get(0);
        assertThat(table.domain()).isEqualTo("AE");
        assertThat(table.columns())
                .containsExactly(
                        TargetColumn.of("AETERM", "TERM"),
                        new TargetColumn("AESTDTC", "{START}", "dd-MMM-yyyy"),
                        new TargetColumn("USUBJID", "T-{PATNUM}", ""),
                        new TargetColumn("DOMAIN", "AE", ""));
        assertThat(table.meaning("AESER", " JA")).isEqualTo("Y");
        assertThat(table.meaning("AESER", "nein")).isEqualTo("nein");
        assertThat(table.where()).isEqualTo(Map.of("FORM", "ADVERSE"));
        assertThat(table.tall().orElseThrow().keys()).isEqualTo(List.of("PATNUM"));
        assertThat(table.sources()).containsExactly("FORM", "NAME", "PATNUM", "START", "TERM", "VAL");
        assertThat(file.map().of("other.csv", "")).isEmpty();
    }

    @Test
    void everyWrongRowIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("map.csv"), """
                domain,target,how,source,detail
                ,AETERM,column,TERM,
                AE,AETERM,copy,TERM,
                AE,,column,TERM,
                AE,AESTDTC,date,START,
                AE,AETERM,column,,
                """);
        assertThat(ColumnMapFile.read(folder.resolve("map.csv")).problems())
                .extracting(problem -> problem.id() + " " + problem.place().line())
                .containsExactly("RUL-054 2", "RUL-054 3", "RUL-054 4", "RUL-054 5", "RUL-054 6");
        assertThat(ColumnMapFile.read(folder.resolve("none.csv")).problems())
                .extracting(Problem::id)
                .containsExactly("RUL-051");
    }
}
