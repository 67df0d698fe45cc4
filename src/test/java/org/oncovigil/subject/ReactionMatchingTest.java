package org.oncovigil.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.timing.DateRange;
import org.oncovigil.timing.PartialDate;

/** All data is synthetic. */
class ReactionMatchingTest {
    private static final Usubjid SUBJECT = new Usubjid("S-1");
    private static final ReactionTerms TERMS = new ReactionTerms(
            Map.of("REDNESS", "ERYTHEMA", "FEVER", "PYREXIA"), List.of("AT INJECTION SITE", "INJECTION SITE"));
    private static final DateRange DIARY = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 7));

    /** Both ends of the diary count. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-31, false",
        "2026-01-01, true",
        "2026-01-07, true",
        "2026-01-08, false",
        "2026-01, true",
        "2026-02, false",
    })
    void theReportedOnsetMustLieOnADayOfWhichTheDiaryTells(String onset, boolean one) {
        var events = match(event("E01", "Fever", onset), reaction("FEVER", false));
        assertThat(events).hasSize(one ? 1 : 2);
    }

    @ParameterizedTest
    @CsvSource({
        "Injection site erythema, REDNESS, true, true",
        "Injection site erythema, REDNESS, false, false",
        "Erythema, REDNESS, true, false",
        "Erythema, REDNESS, false, true",
        "Erythema, REDNESS AT INJECTION SITE, false, false",
        "Pyrexia, FEVER, false, true",
        "Pyrexia, CHILLS, false, false",
    })
    void termsMustBeOfOneFamilyAndOnePlace(String reported, String diary, boolean atSite, boolean one) {
        var events = match(event("E01", reported, "2026-01-02"), reaction(diary, atSite));
        assertThat(events).hasSize(one ? 1 : 2);
    }

    @Test
    void oneReactionIsJoinedToOneReportOnly() {
        ReactionMatching matching = new ReactionMatching(TERMS);
        List<AdverseEvent> events = matching.match(
                List.of(event("E02", "Fever", "2026-01-05"), event("E01", "Fever", "2026-01-02")),
                List.of(reaction("FEVER", false)));
        assertThat(events)
                .extracting(event -> event.id() + " " + event.source())
                .containsExactly("S-1/AE/E01 REPORTED_AND_SOLICITED", "S-1/AE/E02 REPORTED");
        assertThat(matching.problems()).extracting(Problem::id).containsExactly("LST-108");
    }

    @Test
    void theWorstGradeTheEarliestStartAndEveryRecordAreKept() {
        AdverseEvent joined = match(event("E01", "Fever", "2026-01-03"), reaction("FEVER", false))
                .get(0);
        assertThat(joined.siteGrade().orElseThrow().grade()).isEqualTo(Grade.GRADE_3);
        assertThat(joined.onset().text()).isEqualTo("2026-01-02");
        assertThat(joined.records()).extracting(RecordRef::domain).containsExactly("AE", "CE");
        assertThat(joined.steps()).hasSize(2);
        assertThat(joined.causality()).isEqualTo(InvestigatorCausality.RELATED);
        assertThat(joined.seriousness().isSerious()).isTrue();
        assertThat(joined.doseReference()).isEqualTo("VACCINATION 1");
    }

    @Test
    void aReportWithoutAnOnsetIsCountedApartAndTold() {
        ReactionMatching matching = new ReactionMatching(TERMS);
        assertThat(matching.match(List.of(event("E01", "Fever", "")), List.of(reaction("FEVER", false))))
                .hasSize(2);
        assertThat(matching.problems()).extracting(Problem::id).containsExactly("LST-110");
    }

    private static List<AdverseEvent> match(AdverseEvent event, SolicitedReaction reaction) {
        return new ReactionMatching(TERMS).match(List.of(event), List.of(reaction));
    }

    private static AdverseEvent event(String number, String term, String onset) {
        return event(
                "S-1/AE/" + number,
                EventSource.REPORTED,
                new RecordRef("AE", "ae.csv", 2, "1"),
                term,
                onset,
                Grade.GRADE_1,
                InvestigatorCausality.NOT_RELATED,
                Seriousness.NONE);
    }

    private static SolicitedReaction reaction(String term, boolean atSite) {
        AdverseEvent event = event(
                "S-1/CE/V1-" + term,
                EventSource.SOLICITED,
                new RecordRef("CE", "ce.csv", 2, "1"),
                term,
                "2026-01-02",
                Grade.GRADE_3,
                InvestigatorCausality.RELATED,
                new Seriousness(YesNo.YES, Set.of(SeriousnessCriterion.HOSPITALISATION)));
        return new SolicitedReaction(event, atSite, Optional.of(DIARY));
    }

    private static AdverseEvent event(
            String id,
            EventSource source,
            RecordRef record,
            String term,
            String onset,
            Grade grade,
            InvestigatorCausality causality,
            Seriousness seriousness) {
        Optional<SiteGrade> siteGrade =
                Optional.of(new SiteGrade(grade, SiteGrade.Origin.REPORTED, "" + grade.number()));
        PartialDate start = PartialDate.parse(onset).orElseThrow();
        return new AdverseEvent(
                new EventId(id),
                SUBJECT,
                source,
                List.of(record),
                term,
                "",
                "",
                "",
                "",
                "",
                source == EventSource.SOLICITED ? "VACCINATION 1" : "",
                start,
                PartialDate.MISSING,
                YesNo.UNKNOWN,
                Outcome.UNKNOWN,
                siteGrade,
                List.of(new GradeStep(record, start, siteGrade, Outcome.UNKNOWN)),
                seriousness,
                causality,
                ActionTaken.UNKNOWN,
                YesNo.UNKNOWN,
                List.of(),
                Map.of());
    }
}
