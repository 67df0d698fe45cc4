package org.oncovigil.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.timing.PartialDate;

/** All data is synthetic. */
class EventRematchingTest {
    private static final Usubjid SUBJECT = new Usubjid("S-1");
    private static final EventRematching MATCHING =
            new EventRematching(new ReactionTerms(Map.of("REDNESS", "ERYTHEMA"), List.of("INJECTION SITE")));

    @ParameterizedTest
    @CsvSource({
        "a start completed, rash;Rash;2026-01, rash;Rash;2026-01-03, LST-111",
        "a verbatim corrected, rush;Rash;2026-01-03, rash;Rash;2026-01-03, LST-111",
        "a term recoded, rash;Rash;2026-01-03, rash;Dermatitis;2026-01-03, ''",
        "a start corrected, rash;Rash;2026-01-03, rash;Rash;2026-02-03, LST-112",
        "a start given, rash;Rash;, rash;Rash;2026-02-03, LST-112",
        "another case, rash;Rash;2026-01-03, RASH ;Rash;2026-01-03, ''",
    })
    void anEventWithoutANumberKeepsItsIdentity(String what, String before, String now, String id) {
        List<AdverseEvent> lastNight = events(record(1, "", before));
        List<AdverseEvent> tonight = events(record(77, "", now));
        var matched = MATCHING.match(known(lastNight), tonight);
        assertThat(matched.events())
                .extracting(AdverseEvent::id)
                .containsExactly(lastNight.get(0).id());
        assertThat(matched.problems()).extracting(Problem::id).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
    }

    @Test
    void aNumberGivenLaterDoesNotMakeANewEventAndStaysQuietTheNightAfter() {
        List<AdverseEvent> lastNight = events(record(1, "", "rash;Rash;2026-01-03"));
        List<AdverseEvent> numbered = events(record(1, "E07", "rash;Rash;2026-01-03"));
        var tonight = MATCHING.match(known(lastNight), numbered);
        var tomorrow = MATCHING.match(known(tonight.events()), numbered);
        assertThat(tonight.events().get(0).id()).isEqualTo(lastNight.get(0).id());
        assertThat(tomorrow.events()).isEqualTo(tonight.events());
    }

    @ParameterizedTest
    @CsvSource({
        "two numbers, E1, E2, rash;Rash;2026-01-03, rash;Rash;2026-01-03",
        "another term and day, '', '', rash;Rash;2026-01-03, cough;Cough;2026-02-03",
        "another term on the same day, '', '', rash;;2026-01-03, cough;;2026-01-03",
    })
    void otherEventsStayApart(String what, String numberBefore, String number, String before, String now) {
        List<AdverseEvent> lastNight = events(record(1, numberBefore, before));
        List<AdverseEvent> tonight = events(record(1, number, now));
        var matched = MATCHING.match(known(lastNight), tonight);
        assertThat(matched.events()).isEqualTo(tonight);
        assertThat(matched.problems()).isEmpty();
    }

    @Test
    void ofSeveralThatCouldBeItNoneIsTaken() {
        List<AdverseEvent> lastNight = events(record(1, "", "rash;Rash;2026-01-03"));
        List<AdverseEvent> tonight =
                events(record(1, "", "rash;Rash;2026-02-03"), record(2, "", "rash;Rash;2026-03-03"));
        assertThat(MATCHING.match(known(lastNight), tonight).events())
                .extracting(AdverseEvent::id)
                .doesNotContain(lastNight.get(0).id());
    }

    @Test
    void aDiaryReactionThatIsNowReportedTooKeepsItsIdentity() {
        AdverseEvent diary = solicited(EventSource.SOLICITED, "S-1/CE/V1-RED", "REDNESS");
        AdverseEvent reported = solicited(EventSource.REPORTED_AND_SOLICITED, "S-1/AE/E09", "Injection site erythema");
        var matched = MATCHING.match(known(List.of(diary)), List.of(reported));
        assertThat(matched.events()).extracting(AdverseEvent::id).containsExactly(diary.id());
        assertThat(matched.problems()).extracting(Problem::id).containsExactly("LST-111");
    }

    private static AdverseEvent solicited(EventSource source, String id, String term) {
        AdverseEvent event = events(record(1, "", term + ";;2026-01-03")).get(0);
        return new AdverseEvent(
                new EventId(id),
                SUBJECT,
                source,
                event.records(),
                term,
                "",
                "",
                "",
                "",
                "",
                "VACCINATION 1",
                event.onset(),
                event.resolution(),
                YesNo.UNKNOWN,
                Outcome.UNKNOWN,
                Optional.empty(),
                List.of(),
                Seriousness.NONE,
                InvestigatorCausality.RELATED,
                ActionTaken.UNKNOWN,
                YesNo.UNKNOWN,
                List.of(),
                Map.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 66, 666})
    void noEventIsLostOrDoubledAndTheOrderNeverMatters(long seed) {
        Random random = new Random(seed);
        List<KnownEvent> before = new ArrayList<>(known(random(random)));
        List<AdverseEvent> now = new ArrayList<>(random(random));
        var matched = MATCHING.match(before, now);
        assertThat(matched.events())
                .hasSameSizeAs(now)
                .extracting(AdverseEvent::id)
                .doesNotHaveDuplicates();
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(before, random);
            Collections.shuffle(now, random);
            assertThat(MATCHING.match(before, now).events()).isEqualTo(matched.events());
        }
    }

    private static List<AdverseEvent> random(Random random) {
        List<AdverseEventRecord> records = new ArrayList<>();
        for (int sequence = 1; sequence <= 30; sequence++) {
            String term = List.of("rash", "cough", "chills", "fatigue").get(random.nextInt(4));
            String onset =
                    List.of("2026", "2026-01", "2026-01-03", "2026-02-11", "").get(random.nextInt(5));
            records.add(
                    record(sequence, random.nextInt(3) == 0 ? "E" + sequence : "", term + ";" + term + ";" + onset));
        }
        return EventAssembly.assemble(SUBJECT, records).events();
    }

    private static List<KnownEvent> known(List<AdverseEvent> events) {
        return events.stream().map(KnownEvent::of).toList();
    }

    private static List<AdverseEvent> events(AdverseEventRecord... records) {
        return EventAssembly.assemble(SUBJECT, List.of(records)).events();
    }

    private static AdverseEventRecord record(int sequence, String number, String termCodeOnset) {
        String[] parts = termCodeOnset.split(";", -1);
        return new AdverseEventRecord(
                new RecordRef("AE", "ae.csv", sequence + 1L, "" + sequence),
                number,
                "",
                parts[0],
                "",
                parts[1],
                "",
                "",
                "",
                PartialDate.parse(parts[2]).orElseThrow(),
                PartialDate.MISSING,
                PartialDate.MISSING,
                YesNo.UNKNOWN,
                Outcome.RECOVERED,
                Optional.empty(),
                Seriousness.NONE,
                InvestigatorCausality.RELATED,
                ActionTaken.UNKNOWN,
                YesNo.UNKNOWN,
                Map.of());
    }
}
