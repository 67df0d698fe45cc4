package org.oncovigil.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.LadderStep;
import org.oncovigil.study.LadderStep.Rung;
import org.oncovigil.study.Recipient;
import org.oncovigil.study.Recipient.Role;

/** The ladder of an alert that nobody answers. */
class AlertClimbTest {
    private static final Instant QUEUED = Instant.parse("2026-03-21T02:15:00Z");
    private static final List<Recipient> PEOPLE = List.of(
            person(Role.PRINCIPAL_INVESTIGATOR, "01"),
            person(Role.MEDICAL_MONITOR, ""),
            person(Role.DEPUTY, "01"),
            person(Role.DEPUTY, "02"),
            person(Role.DEPUTY, ""),
            person(Role.SAFETY_HEAD, ""));
    private static final AlertClimb CLIMB = new AlertClimb(new AlertPlan(
            PEOPLE,
            false,
            "from@example.org",
            "call",
            List.of(new LadderStep(Rung.REMIND, 4), new LadderStep(Rung.DEPUTY, 8), new LadderStep(Rung.HEAD, 24)),
            Optional.empty(),
            Optional.empty(),
            "",
            Set.of()));

    private static Recipient person(Role role, String site) {
        return new Recipient(role, site, role + site, role + site + "@example.org", "en");
    }

    private static Alert alert(FindingKind kind, Alert.Purpose purpose) {
        boolean trial = kind.isOfTheTrial();
        Finding finding = new Finding(
                kind, "K", trial ? "" : "S-1", trial ? "" : "01", "C1", "", "X", List.of(), List.of(), List.of(), "");
        return new Alert(
                "K",
                1,
                AlertKind.POSSIBLE_DLT,
                purpose,
                "S",
                finding,
                "",
                List.of(PEOPLE.get(0)),
                "2026-03-20",
                "abc",
                "call");
    }

    private static AlertEntry entry(
            AlertState state, Alert.Purpose purpose, boolean newest, Instant queued, List<AlertReply> replies) {
        return new AlertEntry(
                1,
                1,
                "REF",
                state,
                queued.toString(),
                "",
                alert(FindingKind.DLT, purpose),
                List.of(),
                replies,
                List.of(),
                newest ? purpose : Alert.Purpose.UPDATE,
                newest);
    }

    private static List<Rung> due(AlertEntry entry, Instant now) {
        return CLIMB.due(entry, now).stream().map(LadderStep::rung).toList();
    }

    @ParameterizedTest
    @CsvSource({"PT3H59M59S, 0", "PT4H, 1", "PT7H59M59S, 1", "PT8H, 2", "PT23H59M59S, 2", "PT24H, 3", "P30D, 3"})
    void eachStepIsDueFromItsFullHourOn(Duration waited, int steps) {
        AlertEntry entry = entry(AlertState.SENT, Alert.Purpose.NEW, true, QUEUED, List.of());
        assertThat(due(entry, QUEUED.plus(waited)))
                .isEqualTo(List.of(Rung.REMIND, Rung.DEPUTY, Rung.HEAD).subList(0, steps));
    }

    /** On the wall of a European site the clock jumps in these nights; the hours that pass do not. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:30, 2026-03-29T04:29, false",
        "2026-03-28T23:30, 2026-03-29T04:30, true",
        "2026-10-24T23:30, 2026-10-25T02:29, false",
        "2026-10-24T23:30, 2026-10-25T03:30, true",
        "2026-03-27T22:00, 2026-03-28T02:00, true"
    })
    void changesOfTheClockAndWeekendsDoNotMoveAStep(LocalDateTime queued, LocalDateTime now, boolean due) {
        ZoneId vienna = ZoneId.of("Europe/Vienna");
        AlertEntry entry = entry(
                AlertState.SENT, Alert.Purpose.NEW, true, queued.atZone(vienna).toInstant(), List.of());
        assertThat(due(entry, now.atZone(vienna).toInstant()).contains(Rung.REMIND))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource(AlertAnswer.class)
    void anyAnswerEndsTheLadderButReadingIsNoAssessment(AlertAnswer answer) {
        AlertReply reply = new AlertReply(QUEUED.toString(), "Anna", answer, "", "command");
        AlertEntry entry = entry(AlertState.SENT, Alert.Purpose.NEW, true, QUEUED, List.of(reply));
        assertThat(due(entry, QUEUED.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(entry.stage())
                .isEqualTo(answer == AlertAnswer.SEEN ? AlertEntry.Stage.ACKNOWLEDGED : AlertEntry.Stage.ASSESSED);
    }

    @ParameterizedTest
    @CsvSource({
        "LISTED, NEW, true, 0",
        "SUPERSEDED, NEW, true, 0",
        "SENT, WITHDRAWAL, true, 0",
        "SENT, NEW, false, 0",
        "FAILED, NEW, true, 3",
        "QUEUED, UPDATE, true, 3"
    })
    void onlyTheNewestVersionThatAsksForAnAnswerClimbsWhetherOrNotItCouldBeDelivered(
            AlertState state, Alert.Purpose purpose, boolean newest, int steps) {
        AlertEntry entry = entry(state, purpose, newest, QUEUED, List.of());
        assertThat(due(entry, QUEUED.plus(Duration.ofDays(2)))).hasSize(steps);
    }

    @Test
    void deputiesOfTheSiteAndOfTheSponsorAreToldWithTheMonitor() {
        Alert alert = alert(FindingKind.DLT, Alert.Purpose.NEW);
        assertThat(CLIMB.recipients(alert, Rung.REMIND)).containsExactly(PEOPLE.get(0));
        assertThat(CLIMB.recipients(alert, Rung.DEPUTY)).containsExactly(PEOPLE.get(1), PEOPLE.get(4), PEOPLE.get(2));
        assertThat(CLIMB.recipients(alert, Rung.HEAD)).containsExactly(PEOPLE.get(5));
        assertThat(CLIMB.recipients(alert(FindingKind.TRIAL_PAUSE, Alert.Purpose.NEW), Rung.DEPUTY))
                .contains(PEOPLE.get(2), PEOPLE.get(3), PEOPLE.get(4));
    }
}
