package org.oncovigil.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.problem.Problem;

@DisplayName("Every scale is proved before anything is run on it")
class ScaleProofsTest {
    private static final Path RULES = Path.of("rules");

    @Test
    void theScalesOfTheProjectAreProved() {
        ScaleProof proof = ScaleProofs.of(RULES);
        assertThat(proof.problems()).isEmpty();
        assertThat(proof.proved())
                .hasSize(14)
                .anyMatch(line -> line.startsWith("NMPA-2025: 235 cells"))
                .anyMatch(line -> line.startsWith("CTCAE-6.0 lab: 69 blocks, 450 rows; every value is answered"))
                .anyMatch(line -> line.startsWith("CTCAE-4.03 terms: 790 terms"));
    }

    /** A planted fault: in {@code file}, the first line that holds {@code line} has {@code old} replaced. */
    @ParameterizedTest(name = "{0}: {2} in place of {1} is found as {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vaccine-nmpa-2025.csv | erythema,adult,DIAMETER,2,,5,true,10 | erythema,adult,DIAMETER,2,,4.9,true,10 | RUL-104",
                "vaccine-nmpa-2025.csv | erythema,adult,DIAMETER,2,,5,true,10 | erythema,adult,DIAMETER,2,,5.1,true,10 | RUL-105",
                "vaccine-nmpa-2025.csv | erythema,adult,DIAMETER,2,,5,true,10 | erythema,adult,DIAMETER,2,,5,false,10 | RUL-105",
                "vaccine-fda-2007.csv | erythema,adult,DIAMETER,2,,5,false | erythema,adult,DIAMETER,2,,5,true | RUL-104",
                "vaccine-nmpa-2025.csv | erythema,adult,DIAMETER,2, | erythema,adult,DIAMETER,3, | RUL-106",
                "vaccine-nmpa-2025.csv | 10,true,,,cm | 10,true,,,ell | RUL-107",
                "vaccine-nmpa-2025.csv | no effect on daily living,one-source,S1 | no effect on daily living,one-source,S99 | RUL-103",
                "vaccine-nmpa-2025.csv | erythema,all,FUNCTION,2,slight_adl | erythema,all,FUNCTION,2,severe_adl | RUL-111",
                "reaction-names.csv | NMPA-2025,induration,induration_swelling | NMPA-2025,induration,lump | RUL-110",
                "ctcae-5.0-lab.csv | Anemia,L,HGB,all,g/L,2,3,,VALUE,,,,NUMBER,80 | Anemia,L,HGB,all,g/L,2,1,,VALUE,,,,NUMBER,80 | RUL-106",
                "ctcae-5.0-lab.csv | Anemia,L,HGB,all,g/L,3,2,,VALUE,NUMBER,80,true,NUMBER,100 | Anemia,L,HGB,all,g/L,3,2,,VALUE,NUMBER,85,true,NUMBER,100 | RUL-106",
                "ctcae-5.0-lab.csv | Anemia,L,HGB,all,g/L,6,0,OTHERWISE | Anemia,L,HGB,all,g/L,6,0,ULN_PRESENT | RUL-108",
                "ctcae-5.0-lab.csv | Anemia,L,HGB,all,g/L,1,NE | Anemia,L,HGB,all,g/L,1,0 | RUL-108",
                "ctcae-5.0-lab.csv | Leukocytosis,H,WBC,all,10^9/L,2,3 | Leukocytosis,H,WBC,all,10^9/L,2,1 | RUL-109",
                "ctcae-6.0-measurements.csv | Fever,TEMP,all,Cel,2,VALUE,NUMBER,39.0,false | Fever,TEMP,all,Cel,2,VALUE,NUMBER,39.1,false | RUL-105",
                "ctcae-6.0-measurements.csv | Fever,TEMP,all,Cel,2,VALUE,NUMBER,39.0,false | Fever,TEMP,all,Cel,2,VALUE,NUMBER,39.0,true | RUL-104",
                "event-terms.csv | Pyrexia,FEVER,Fever | Pyrexia,FEVER,Heat | RUL-109"
            })
    void plantedFaultsAreFound(String file, String old, String fault, String id, @TempDir Path folder)
            throws IOException {
        Path rules = copy(folder);
        Path table = rules.resolve("scales").resolve(file);
        String text = Files.readString(table);
        assertThat(text).contains(old);
        Files.writeString(table, text.replaceFirst(java.util.regex.Pattern.quote(old), fault));

        ScaleProof proof = ScaleProofs.of(rules);

        assertThat(proof.problems()).extracting(Problem::id).contains(id);
        assertThat(proof.proved()).hasSizeLessThan(14);
    }

    @Test
    void aFileThatCannotBeReadIsAProblemOfTheProof(@TempDir Path folder) throws IOException {
        Path rules = copy(folder);
        Files.delete(rules.resolve("scales/ctcae-5.0-terms.csv"));
        assertThat(ScaleProofs.of(rules).problems()).extracting(Problem::id).contains("RUL-100", "RUL-109");
    }

    @Test
    void everySourceThatIsListedIsUsed() throws IOException {
        String all = "";
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .filter(path -> !path.endsWith("sources.csv"))
                    .toList()) {
                all += Files.readString(file);
            }
        }
        List<String> codes = Files.readAllLines(RULES.resolve("scales/sources.csv")).stream()
                .skip(2)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(codes).isNotEmpty();
        for (String code : codes) {
            assertThat(all).as(code).containsPattern("(?m)[ ,]" + code + "( |,|$)");
        }
    }

    private static Path copy(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("rules"));
        try (Stream<Path> files = Files.walk(RULES)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path to = target.resolve(RULES.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
        return target;
    }
}
