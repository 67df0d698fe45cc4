package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oncovigil.attribution.ToxicityClass.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.EventId;

class ReviewerVerdictTest {
    private static ReviewerVerdict verdict(ToxicityClass verdict, ToxicityClass engineThen) {
        return new ReviewerVerdict(
                new EventId("S-1/AE/E1"),
                verdict,
                "biopsy read again",
                "Dr X",
                LocalDate.parse("2026-05-01"),
                engineThen);
    }

    @ParameterizedTest
    @CsvSource({
        "DELAYED_IMMUNE_RELATED, CONFOUNDED_INDETERMINATE, CONFOUNDED_INDETERMINATE, false, true",
        "DELAYED_IMMUNE_RELATED, CONFOUNDED_INDETERMINATE, DELAYED_IMMUNE_RELATED, false, false",
        "DELAYED_IMMUNE_RELATED, CONFOUNDED_INDETERMINATE, DIRECT_LOCAL, true, true",
        "CONFOUNDED_INDETERMINATE, CONFOUNDED_INDETERMINATE, DIRECT_LOCAL, true, true"
    })
    void laterEvidenceThatContradictsReopensIt(
            ToxicityClass reviewer, ToxicityClass then, ToxicityClass now, boolean reopened, boolean differs) {
        Attribution answer = now == DIRECT_LOCAL
                ? PlainRow.answer("at_site=yes")
                : PlainRow.answer(now == DELAYED_IMMUNE_RELATED ? "term=nephritis|term_group=" : "");
        assertThat(answer.toxicityClass()).isEqualTo(now);
        assertThat(verdict(reviewer, then).isReopenedBy(answer)).isEqualTo(reopened);
        assertThat(verdict(reviewer, then).differsFrom(answer)).isEqualTo(differs);
    }

    @Test
    void withoutAReasonThereIsNoVerdict() {
        assertThatThrownBy(() -> new ReviewerVerdict(
                        new EventId("S-1/AE/E1"),
                        DIRECT_LOCAL,
                        " ",
                        "Dr X",
                        LocalDate.parse("2026-05-01"),
                        DIRECT_LOCAL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
