package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.grading.EventGrading;
import org.oncovigil.grading.GoverningGrade;
import org.oncovigil.grading.GradeResult;
import org.oncovigil.grading.ScaleId;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.EventSource;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.Seriousness;
import org.oncovigil.subject.Usubjid;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.PartialDate;

/** Which organ an event harms: the decision record 0041. */
class AffectedOrgansTest {
    private static final AffectedOrgans ORGANS =
            new AffectedOrgans(Map.of("CARDIAC DISORDERS", "heart", "INVESTIGATIONS", ""));

    @ParameterizedTest
    @CsvSource({
        "Myocarditis, Infections and infestations, heart, false, heart",
        "Injection site pain, General disorders and administration site conditions, '', true, dosing site",
        "Atrial fibrillation, Cardiac disorders, '', false, heart",
        "Atrial fibrillation, CARDIAC DISORDERS, '', false, heart",
        "Hypertension, Vascular disorders, '', false, vascular disorders",
        "Weight increased, Investigations, '', false, weight increased",
        "Sepsis, '', '', false, sepsis"
    })
    void theFirstCaseThatAppliesGivesTheOrgan(
            String term, String organClass, String immuneOrgan, boolean local, String expected) {
        assertThat(ORGANS.of(event(term, organClass, immuneOrgan, local))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Cardiac disorders, true", "Vascular disorders, false"})
    void anOrganIsFoundAmongSeveral(String organClass, boolean harmed) {
        assertThat(ORGANS.harms("eye heart", event("Event", organClass, "", false)))
                .isEqualTo(harmed);
    }

    private static AssessedEvent event(String term, String organClass, String organ, boolean local) {
        PartialDate day = PartialDate.parse("2026-03-01").orElseThrow();
        Usubjid subject = new Usubjid("S-1");
        AdverseEvent event = new AdverseEvent(
                new EventId("S-1/AE/E1"),
                subject,
                EventSource.REPORTED,
                List.of(new RecordRef("AE", "ae.csv", 2, "1")),
                term,
                "",
                term,
                organClass,
                "",
                "",
                "",
                day,
                day,
                YesNo.NO,
                Outcome.RECOVERED,
                Optional.empty(),
                List.of(),
                Seriousness.NONE,
                InvestigatorCausality.RELATED,
                ActionTaken.UNKNOWN,
                YesNo.UNKNOWN,
                List.of(),
                Map.of());
        GradeResult none = new GradeResult.NotApplicable(new ScaleId("CTCAE-5.0"), "not asked here");
        EventGrading grading =
                new EventGrading(local, none, none, GoverningGrade.SITE, Grade.of(3), "", false, List.of());
        Attribution attribution = new Attribution(
                ToxicityClass.CONFOUNDED_INDETERMINATE,
                "G8",
                TermGroup.OTHER,
                organ,
                Optional.empty(),
                Optional.empty(),
                Confidence.LOW,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
        OnsetTiming timing = new OnsetTiming(
                Optional.of(LocalDate.parse("2026-03-01")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty(),
                false);
        return new AssessedEvent(event, grading, attribution, timing, "", Set.of());
    }
}
