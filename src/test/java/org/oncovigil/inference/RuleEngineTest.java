package org.oncovigil.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.problem.Problem;

class RuleEngineTest {
    @TempDir
    private Path cache;

    @Test
    void everyRuleOfTheFolderCompilesAndSaysWhatItRestsOn() {
        RuleEngine engine = RuleEngine.open(RulesFolder.sources(), "whole", cache, Set.of());

        assertThat(engine.titles()).hasSizeGreaterThan(60).allSatisfy(title -> {
            assertThat(title.source()).startsWith(title.ruleSet());
            assertThat(title.reviewer()).isNotBlank();
        });
    }

    @Test
    void aRuleThatNamesAFieldThatDoesNotExistIsRefusedWithItsFile() {
        RuleSource broken = new RuleSource("dlt/broken.drl", """
                package oncovigil.broken
                import org.oncovigil.escalation.SubjectCase
                rule "CV-DLT-1/D99 Broken"
                  @source("test") @titleZh("测试") @since("0.1.0") @reviewer("nobody")
                when
                  SubjectCase( noSuchField() == 3 )
                then
                end
                """);

        RuleFault fault = catchThrowableOfType(
                RuleFault.class, () -> RuleEngine.open(List.of(broken), "broken", cache, Set.of()));

        assertThat(fault.problems()).extracting(Problem::id).containsOnly("RUL-060");
        assertThat(fault.problems())
                .extracting(problem -> problem.place().file())
                .contains("rules/dlt/broken.drl");
    }
}
