package org.oncovigil.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.YesNo;

class CodeListFilesTest {
    private static final CodeListFiles SHIPPED = CodeListFiles.read(Path.of("rules", "codelists"));

    @Test
    void theShippedListsAreWhole() {
        assertThat(SHIPPED.problems()).isEmpty();
        assertThat(SHIPPED.lists().causality()).isNotEmpty();
        assertThat(SHIPPED.lists().action()).isNotEmpty();
        assertThat(SHIPPED.terms().sitePhrases())
                .containsSubsequence("AT THE INJECTION SITE", "AT INJECTION SITE", "INJECTION SITE");
    }

    @ParameterizedTest
    @CsvSource({
        "Probable, RELATED",
        " possibly   related , RELATED",
        "REMOTE, NOT_RELATED",
        "N, NOT_RELATED",
        "可能有关, RELATED",
        "无法判定, MISSING"
    })
    void causalityWordsAreReadWithoutRegardToCaseAndBlanks(String word, InvestigatorCausality meaning) {
        assertThat(CodeLists.meaning(SHIPPED.lists().causality(), word)).contains(meaning);
    }

    @ParameterizedTest
    @CsvSource({"MILD, GRADE_1", "Mild Adverse Event, GRADE_1", "SEVERE, GRADE_3", "重度, GRADE_3", "NONE, GRADE_0"})
    void severitiesStandForGrades(String word, Grade grade) {
        assertThat(CodeLists.meaning(SHIPPED.lists().severityGrade(), word)).contains(grade);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "RESOLVED, RECOVERED; RECOVERED",
                "Not Recovered/not Resolved; NOT_RECOVERED",
                "FATAL; FATAL",
                "死亡; FATAL"
            })
    void outcomesAreRead(String word, Outcome outcome) {
        assertThat(CodeLists.meaning(SHIPPED.lists().outcome(), word)).contains(outcome);
    }

    @Test
    void notApplicableIsNoAnswer() {
        assertThat(CodeLists.meaning(SHIPPED.lists().yesNo(), "NA")).contains(YesNo.UNKNOWN);
        assertThat(CodeLists.meaning(SHIPPED.lists().yesNo(), "perhaps")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "PAIN AT INJECTION SITE, PAIN",
        "Injection site pain, PAIN",
        "Injection site redness, ERYTHEMA",
        "Erythema, ERYTHEMA",
        "注射部位红斑, ERYTHEMA",
        "Diarrhea, DIARRHOEA"
    })
    void termsOfOneReactionHaveOneFamily(String term, String family) {
        assertThat(SHIPPED.terms().family(term)).isEqualTo(family);
    }

    @Test
    void everyFaultOfAListIsToldTogether(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("yes_no.csv"), "word,meaning\nY,YES\ny,NO\nQ,MAYBE\n");
        assertThat(CodeListFiles.read(folder).problems())
                .extracting(Problem::id)
                .contains("RUL-051", "RUL-052", "RUL-053");
    }
}
