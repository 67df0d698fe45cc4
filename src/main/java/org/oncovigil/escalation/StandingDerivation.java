package org.oncovigil.escalation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oncovigil.attribution.Dosing;
import org.oncovigil.escalation.SubjectCase.DoseAmount;
import org.oncovigil.escalation.SubjectCase.GivenDose;
import org.oncovigil.study.Cohort;
import org.oncovigil.study.DoseLevel;
import org.oncovigil.study.StudyProtocol;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Demographics;
import org.oncovigil.subject.Disposition;
import org.oncovigil.subject.DispositionList;
import org.oncovigil.subject.DispositionMeaning;
import org.oncovigil.subject.Exposure;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.timing.DayWindow;

/**
 * Derives a subject's standing from its facts. The cohort goes by the variable that the protocol names, ACTARMCD unless
 * it says otherwise; a blank one is no cohort.
 */
public final class StandingDerivation {
    private final StudyProtocol protocol;
    private final DispositionList meanings;
    private final LocalDate dataCutoff;

    public StandingDerivation(StudyProtocol protocol, DispositionList meanings, LocalDate dataCutoff) {
        this.protocol = protocol;
        this.meanings = meanings;
        this.dataCutoff = dataCutoff;
    }

    /**
     * The standing of a subject.
     *
     * @param facts the subject's facts
     * @param immunosuppressed whether systemic immunosuppression is ongoing
     */
    public SubjectCase of(SubjectRecord facts, boolean immunosuppressed) {
        Demographics demographics = facts.demographics();
        Optional<Cohort> cohort = protocol.cohortOf(cohortCode(demographics));
        List<GivenDose> doses = doses(facts, cohort);
        Map<DispositionMeaning, LocalDate> ends = ends(facts);
        Optional<LocalDate> death = death(demographics, ends);
        Optional<LocalDate> end = earliest(List.of(
                death,
                Optional.ofNullable(ends.get(DispositionMeaning.STUDY_ENDED)),
                Optional.ofNullable(ends.get(DispositionMeaning.CONSENT_WITHDRAWN)),
                Optional.ofNullable(ends.get(DispositionMeaning.LOST_TO_FOLLOW_UP))));
        return new SubjectCase(
                facts.subject(),
                demographics.siteId(),
                cohort.map(Cohort::id).orElse(""),
                cohort.map(Cohort::doseLevel).orElse(""),
                cohort.map(Cohort::part).filter(part -> part.judgesDlt()).isPresent(),
                cohort.filter(Cohort::checkpointInhibitor).isPresent(),
                doses,
                cohort.map(Cohort::plannedDosesInWindow).orElse(0),
                windowEnd(doses),
                end.orElse(dataCutoff),
                end,
                endReason(facts),
                end.isPresent() || ends.containsKey(DispositionMeaning.TREATMENT_ENDED),
                ends.containsKey(DispositionMeaning.LOST_TO_FOLLOW_UP),
                death.isPresent() || demographics.died(),
                ends.containsKey(DispositionMeaning.CONSENT_WITHDRAWN),
                ends.containsKey(DispositionMeaning.CONFIRMED_PROGRESSION),
                ends.containsKey(DispositionMeaning.CONSENT_BEYOND_PROGRESSION),
                immunosuppressed,
                dataCutoff);
    }

    /** Whether the protocol says on which days the doses of a subject's cohort are planned. */
    public boolean isPlanned(SubjectRecord facts) {
        return protocol.cohortOf(cohortCode(facts.demographics()))
                .filter(cohort -> !cohort.plannedDoseDays().isEmpty())
                .isPresent();
    }

    /** The doses that the subject was given late, or that are overdue; none if the protocol does not say when they are due. */
    public List<DoseDelay> doseDelays(SubjectRecord facts, SubjectCase subject) {
        return protocol.cohortOf(cohortCode(facts.demographics()))
                .map(cohort -> new DoseSchedule(cohort.plannedDoseDays())
                        .delays(subject.subject(), subject.doses(), subject.observedUntil(), subject.treatmentEnded()))
                .orElse(List.of());
    }

    private String cohortCode(Demographics demographics) {
        String variable = protocol.intake().cohortVariable().toUpperCase(Locale.ROOT);
        return switch (variable) {
            case "ACTARMCD" -> demographics.actualArmCode();
            case "ACTARM" -> demographics.actualArm();
            case "ARMCD" -> demographics.plannedArmCode();
            case "ARM" -> demographics.plannedArm();
            default -> demographics.supplemental().getOrDefault(variable, "");
        };
    }

    private List<GivenDose> doses(SubjectRecord facts, Optional<Cohort> cohort) {
        Optional<DoseLevel> level = cohort.map(Cohort::doseLevel).flatMap(protocol::doseLevel);
        return Dosing.of(facts, protocol.product()).doses().stream()
                .filter(dose -> !dose.day().isAfter(dataCutoff))
                .map(dose -> given(dose.day(), dose.exposures(), amount(dose.exposures(), level)))
                .toList();
    }

    private static GivenDose given(LocalDate day, List<Exposure> exposures, DoseAmount amount) {
        Exposure first = exposures.get(0);
        String lot = exposures.stream()
                .map(Exposure::lot)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new GivenDose(day, first.treatment(), lot, amount);
    }

    /** The amounts of the product on one day, without its adjuvants, against the planned amount. */
    private DoseAmount amount(List<Exposure> exposures, Optional<DoseLevel> level) {
        if (level.flatMap(DoseLevel::amount).isEmpty()) {
            return DoseAmount.NOT_PLANNED;
        }
        BigDecimal percent = BigDecimal.ZERO;
        for (Exposure exposure : exposures) {
            if (protocol.product().adjuvantTreatments().contains(CodeLists.normal(exposure.treatment()))) {
                continue;
            }
            Optional<BigDecimal> share =
                    exposure.dose().flatMap(given -> level.get().percent(given, exposure.unit()));
            if (share.isEmpty()) {
                return DoseAmount.NOT_COMPARABLE;
            }
            percent = percent.add(share.get());
        }
        return percent.compareTo(protocol.dlt().minimumDosePercent()) >= 0 ? DoseAmount.FULL : DoseAmount.SHORT;
    }

    private Optional<LocalDate> windowEnd(List<GivenDose> doses) {
        return doses.isEmpty()
                ? Optional.empty()
                : Optional.of(DayWindow.ofFirstDays(protocol.dlt().dltWindowDays())
                        .dates(doses.get(0).on())
                        .latest());
    }

    /** The first day of each meaning up to the cut-off; the cut-off itself where the record has no day. */
    private Map<DispositionMeaning, LocalDate> ends(SubjectRecord facts) {
        Map<DispositionMeaning, LocalDate> ends = new EnumMap<>(DispositionMeaning.class);
        for (Disposition record : facts.dispositions()) {
            LocalDate day = record.on().earliest().orElse(dataCutoff);
            if (!day.isAfter(dataCutoff)) {
                meanings.meanings(record)
                        .forEach(
                                meaning -> ends.merge(meaning, day, (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        return ends;
    }

    private Optional<LocalDate> death(Demographics demographics, Map<DispositionMeaning, LocalDate> ends) {
        return earliest(List.of(
                demographics.death().earliest().filter(day -> !day.isAfter(dataCutoff)),
                Optional.ofNullable(ends.get(DispositionMeaning.DEATH))));
    }

    private String endReason(SubjectRecord facts) {
        return facts.dispositions().stream()
                .filter(record -> meanings.meanings(record).contains(DispositionMeaning.STUDY_ENDED))
                .filter(record -> !record.on().earliest().orElse(dataCutoff).isAfter(dataCutoff))
                .map(Disposition::standardTerm)
                .findFirst()
                .orElse("");
    }

    /** The days of long-term follow-up contacts up to the cut-off. */
    public List<LocalDate> followUpContacts(SubjectRecord facts) {
        return days(facts, DispositionMeaning.FOLLOW_UP_CONTACT);
    }

    /** The days of attempts to reach the subject up to the cut-off. */
    public List<LocalDate> contactAttempts(SubjectRecord facts) {
        return days(facts, DispositionMeaning.FOLLOW_UP_ATTEMPT);
    }

    private List<LocalDate> days(SubjectRecord facts, DispositionMeaning meaning) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Disposition record : facts.dispositions()) {
            if (meanings.meanings(record).contains(meaning)) {
                record.on().day().filter(day -> !day.isAfter(dataCutoff)).ifPresent(days::add);
            }
        }
        return List.copyOf(days);
    }

    private static Optional<LocalDate> earliest(List<Optional<LocalDate>> days) {
        return days.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
