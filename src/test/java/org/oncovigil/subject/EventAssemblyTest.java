package org.oncovigil.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.timing.PartialDate;

/** All data is synthetic. */
class EventAssemblyTest {
    private static final Usubjid SUBJECT = new Usubjid("S-1");

    @Test
    void recordsOfOneNumberAreOneEventWithItsCourse() {
        AdverseEvent event = only(
                record(1, "E07", "2026-01-03", "2026-01-05", Grade.GRADE_1, Outcome.NOT_RECOVERED),
                record(2, "E07", "2026-01-03", "2026-01-12", Grade.GRADE_3, Outcome.NOT_RECOVERED),
                record(3, "E07", "2026-01-03", "2026-01-20", Grade.GRADE_2, Outcome.RECOVERED));
        assertThat(event.id()).hasToString("S-1/AE/E07");
        assertThat(event.siteGrade().orElseThrow().grade()).isEqualTo(Grade.GRADE_3);
        assertThat(event.outcome()).isEqualTo(Outcome.RECOVERED);
        assertThat(event.records()).hasSize(3);
        assertThat(event.steps())
                .extracting(step -> step.from().text())
                .containsExactly("2026-01-05", "2026-01-12", "2026-01-20");
    }

    @Test
    void theLatestOutcomeGoesByTheCollectionDateAndNotByTheSequence() {
        AdverseEvent event = only(
                record(1, "E07", "2026-01-03", "2026-01-20", Grade.GRADE_1, Outcome.RECOVERED),
                record(2, "E07", "2026-01-03", "2026-01-05", Grade.GRADE_1, Outcome.NOT_RECOVERED));
        assertThat(event.outcome()).isEqualTo(Outcome.RECOVERED);
    }

    @Test
    void sequenceNumbersAreComparedAsNumbers() {
        AdverseEvent event = only(
                record(10, "E07", "2026-01-03", "", Grade.GRADE_1, Outcome.RECOVERED),
                record(9, "E07", "2026-01-03", "", Grade.GRADE_1, Outcome.NOT_RECOVERED));
        assertThat(event.outcome()).isEqualTo(Outcome.RECOVERED);
    }

    @Test
    void aDeathIsNotUndoneByALaterRecord() {
        GroupedEvents grouped = assemble(
                record(1, "E07", "2026-01-03", "2026-01-05", Grade.GRADE_5, Outcome.FATAL),
                record(2, "E07", "2026-01-03", "2026-01-20", Grade.GRADE_1, Outcome.RECOVERED));
        assertThat(grouped.events().get(0).outcome()).isEqualTo(Outcome.FATAL);
        assertThat(ids(grouped)).contains("LST-106");
    }

    @Test
    void aStartThatBecomesMoreExactIsTheSameEvent() {
        GroupedEvents grouped = assemble(
                record(1, "E07", "2026-01", "2026-01-05", Grade.GRADE_1, Outcome.NOT_RECOVERED),
                record(2, "E07", "2026-01-03", "2026-01-12", Grade.GRADE_1, Outcome.NOT_RECOVERED));
        assertThat(grouped.events())
                .singleElement()
                .satisfies(event -> assertThat(event.onset().text()).isEqualTo("2026-01-03"));
        assertThat(ids(grouped)).containsExactly("LST-105");
    }

    @Test
    void startsThatCannotBeTheSameDayAreSeparateEventsAndReported() {
        GroupedEvents grouped = assemble(
                record(2, "E07", "2026-03-01", "", Grade.GRADE_1, Outcome.NOT_RECOVERED),
                record(1, "E07", "2026-01-03", "", Grade.GRADE_1, Outcome.NOT_RECOVERED));
        assertThat(grouped.events())
                .extracting(event -> event.id() + " " + event.onset().text())
                .containsExactly("S-1/AE/E07 2026-01-03", "S-1/AE/E07+2 2026-03-01");
        assertThat(ids(grouped)).containsExactly("LST-104");
    }

    @Test
    void withoutANumberEveryRecordIsAnEventWhoseIdentityDoesNotFollowTheSequence() {
        GroupedEvents one = assemble(
                record(1, "", "2026-01-03", "", Grade.GRADE_1, Outcome.RECOVERED),
                record(2, "", "2026-01-03", "", Grade.GRADE_2, Outcome.RECOVERED));
        GroupedEvents renumbered = assemble(
                record(41, "", "2026-01-03", "", Grade.GRADE_1, Outcome.RECOVERED),
                record(12, "", "2026-01-03", "", Grade.GRADE_2, Outcome.RECOVERED));
        assertThat(one.events()).hasSize(2).extracting(AdverseEvent::id).doesNotHaveDuplicates();
        assertThat(one.events().get(0).id().value()).matches("S-1/AE/~[0-9a-f]{16}");
        assertThat(renumbered.events())
                .extracting(AdverseEvent::id)
                .isEqualTo(one.events().stream().map(AdverseEvent::id).toList());
    }

    /** FNV-1a of the empty text is its offset basis, of "a" the published value. */
    @Test
    void theFingerprintIsTheSameEveryNight() {
        assertThat(EventIdentity.fingerprint("")).isEqualTo("cbf29ce484222325");
        assertThat(EventIdentity.fingerprint("a")).isEqualTo("af63dc4c8601ec8c");
    }

    @Test
    void seriousByCriteriaOnlyIsToldAndCounts() {
        GroupedEvents grouped = assemble(withSeriousness(
                new Seriousness(YesNo.NO, Set.of(SeriousnessCriterion.HOSPITALISATION)), Optional.empty()));
        assertThat(grouped.events().get(0).seriousness().isSerious()).isTrue();
        assertThat(ids(grouped)).containsExactly("LST-101");
    }

    @Test
    void aWrittenGradeThatWasRaisedIsToldAndADerivedOneIsNot() {
        Seriousness threat = new Seriousness(YesNo.YES, Set.of(SeriousnessCriterion.LIFE_THREATENING));
        assertThat(ids(assemble(withSeriousness(
                        threat,
                        Optional.of(new SiteGrade(Grade.GRADE_4, SiteGrade.Origin.RAISED_BY_SERIOUSNESS, "Grade 3"))))))
                .containsExactly("LST-103");
        assertThat(ids(assemble(withSeriousness(
                        threat,
                        Optional.of(new SiteGrade(Grade.GRADE_4, SiteGrade.Origin.RAISED_BY_SERIOUSNESS, "SEVERE"))))))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 14, 159})
    void theOrderOfTheRecordsNeverMatters(long seed) {
        Random random = new Random(seed);
        List<AdverseEventRecord> records = new ArrayList<>();
        for (int sequence = 1; sequence <= 40; sequence++) {
            records.add(record(
                    sequence,
                    random.nextInt(3) == 0 ? "" : "E" + random.nextInt(6),
                    List.of("2026", "2026-01", "2026-01-03", "2026-02-11", "").get(random.nextInt(5)),
                    "2026-03-" + (10 + random.nextInt(10)),
                    Grade.values()[random.nextInt(6)],
                    Outcome.values()[random.nextInt(6)]));
        }
        GroupedEvents ordered = EventAssembly.assemble(SUBJECT, records);
        assertThat(ordered.events().stream()
                        .mapToInt(event -> event.records().size())
                        .sum())
                .isEqualTo(40);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(records, random);
            assertThat(EventAssembly.assemble(SUBJECT, records)).isEqualTo(ordered);
        }
    }

    private static GroupedEvents assemble(AdverseEventRecord... records) {
        return EventAssembly.assemble(SUBJECT, List.of(records));
    }

    private static AdverseEvent only(AdverseEventRecord... records) {
        GroupedEvents grouped = assemble(records);
        assertThat(grouped.events()).hasSize(1);
        return grouped.events().get(0);
    }

    private static List<String> ids(GroupedEvents grouped) {
        return grouped.problems().stream().map(Problem::id).toList();
    }

    static AdverseEventRecord record(
            int sequence, String number, String onset, String collected, Grade grade, Outcome outcome) {
        return record(
                sequence,
                number,
                onset,
                collected,
                Optional.of(new SiteGrade(grade, SiteGrade.Origin.REPORTED, "" + grade.number())),
                outcome,
                grade == Grade.GRADE_5 || outcome == Outcome.FATAL
                        ? new Seriousness(YesNo.YES, Set.of(SeriousnessCriterion.DEATH))
                        : Seriousness.NONE);
    }

    private static AdverseEventRecord withSeriousness(Seriousness seriousness, Optional<SiteGrade> grade) {
        return record(1, "E01", "2026-01-03", "", grade, Outcome.RECOVERED, seriousness);
    }

    private static AdverseEventRecord record(
            int sequence,
            String number,
            String onset,
            String collected,
            Optional<SiteGrade> grade,
            Outcome outcome,
            Seriousness seriousness) {
        return new AdverseEventRecord(
                new RecordRef("AE", "ae.csv", sequence + 1L, "" + sequence),
                number,
                "",
                "Rash",
                "",
                "",
                "",
                "",
                "",
                PartialDate.parse(onset).orElseThrow(),
                PartialDate.MISSING,
                PartialDate.parse(collected).orElseThrow(),
                YesNo.UNKNOWN,
                outcome,
                grade,
                seriousness,
                InvestigatorCausality.RELATED,
                ActionTaken.UNKNOWN,
                YesNo.UNKNOWN,
                Map.of());
    }
}
