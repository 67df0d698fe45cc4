package org.oncovigil.attribution;

import static org.oncovigil.attribution.EvidenceItem.*;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Medication;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.YesNo;

/**
 * Reads how the event was treated and how it went. A medication belongs to the event if it is linked to it, or if its
 * indication is one of the event's own names and its course meets the event's. An indication that only mentions the
 * event is told, and is no evidence.
 */
final class TreatmentReader {
    private final Situation situation;
    private final Set<String> names;

    /** The strengths of treatment, the strongest first. */
    enum Strength {
        SYSTEMIC,
        HORMONE_REPLACEMENT,
        SYSTEMIC_SHORT,
        TOPICAL,
        NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    TreatmentReader(Situation situation) {
        this.situation = situation;
        Spelling spelling = situation.model().terms().spelling();
        names = EvidenceGatherer.namesOf(situation.event()).stream()
                .map(spelling::level)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void read(Gathering gathering, LocalDate onset) {
        AdverseEvent event = situation.event();
        List<CodedMedication> given = situation.medications().stream()
                .filter(one -> isFor(one, onset))
                .toList();
        given.forEach(one -> noteUnlisted(gathering, one));
        gathering.word(IMMUNOSUPPRESSION, strength(given, gathering), withEvent(given));
        noteMentions(gathering, given);
        readDechallenge(gathering, event);
        readResponse(gathering, event);
    }

    private boolean isFor(CodedMedication coded, LocalDate onset) {
        return isLinked(coded) || (isIndicated(coded) && meets(coded.medication(), onset));
    }

    private boolean isLinked(CodedMedication coded) {
        String id = situation.event().id().value();
        String number = id.substring(id.lastIndexOf('/') + 1);
        return coded.links().contains(number) || coded.links().contains(id);
    }

    private boolean isIndicated(CodedMedication coded) {
        return !coded.indication().isEmpty() && names.contains(coded.indication());
    }

    /** Whether the course of the medication meets that of the event; a course without dates does. */
    private boolean meets(Medication medication, LocalDate onset) {
        Optional<LocalDate> resolution = situation.event().resolution().latest();
        boolean endsBefore =
                medication.end().latest().map(day -> day.isBefore(onset)).orElse(false);
        boolean startsAfter = resolution.isPresent()
                && medication
                        .start()
                        .earliest()
                        .map(day -> day.isAfter(resolution.get()))
                        .orElse(false);
        return !endsBefore && !startsAfter;
    }

    private String strength(List<CodedMedication> given, Gathering gathering) {
        if (!given.isEmpty()) {
            return given.stream()
                    .map(this::strength)
                    .min(Strength::compareTo)
                    .orElseThrow()
                    .word();
        }
        if (situation.event().treatmentGiven() == YesNo.YES && !gathering.has(IMMUNOSUPPRESSION)) {
            gathering.problem(
                    AttributionMessage.TREATMENT_NOT_LINKED,
                    IMMUNOSUPPRESSION,
                    "AECONTRT is Y and no medication is linked or indicated",
                    "a link or an equal indication",
                    "Treatment counts as not known.");
        }
        return situation.event().treatmentGiven() == YesNo.NO ? Strength.NONE.word() : "";
    }

    private Strength strength(CodedMedication coded) {
        Medication medication = coded.medication();
        boolean topical = coded.topical();
        return coded.medicine()
                .map(row -> switch (row.kind()) {
                    case STEROID -> topical ? Strength.TOPICAL : course(medication);
                    case ENTERIC_STEROID ->
                        upper(medication.route()).startsWith("INTRAVENOUS") ? course(medication) : Strength.TOPICAL;
                    case STEROID_HORMONE -> topical ? Strength.TOPICAL : hormone(medication, row);
                    case REPLACEMENT -> Strength.HORMONE_REPLACEMENT;
                    case IMMUNOSUPPRESSANT -> topical ? Strength.TOPICAL : Strength.SYSTEMIC;
                    case CHECKPOINT_INHIBITOR, ANTINEOPLASTIC, OTHER -> Strength.NONE;
                })
                .orElse(Strength.NONE);
    }

    private Strength hormone(Medication medication, Medicine row) {
        boolean low = medication.dose().isPresent()
                && row.dailyAtMost().isPresent()
                && row.unit().equalsIgnoreCase(medication.unit().strip())
                && medication.dose().get().compareTo(row.dailyAtMost().get()) <= 0;
        return low ? Strength.HORMONE_REPLACEMENT : course(medication);
    }

    /** A course without an end is as long as the event was, or still goes on. */
    private Strength course(Medication medication) {
        Optional<LocalDate> start = medication.start().earliest();
        Optional<LocalDate> end = medication.end().latest();
        Optional<Integer> length = start.isPresent() && end.isPresent()
                ? Optional.of(Situation.days(start.get(), end.get()) + 1)
                : lengthOfEvent(medication);
        boolean isShort =
                length.isPresent() && length.get() <= situation.model().parameter(Parameter.SYSTEMIC_SHORT_DAYS);
        return isShort ? Strength.SYSTEMIC_SHORT : Strength.SYSTEMIC;
    }

    private Optional<Integer> lengthOfEvent(Medication medication) {
        AdverseEvent event = situation.event();
        if (medication.ongoing() == YesNo.YES
                || event.onset().isMissing()
                || event.resolution().isMissing()) {
            return Optional.empty();
        }
        return Optional.of(Situation.days(
                event.onset().earliest().orElseThrow(),
                event.resolution().latest().orElseThrow()));
    }

    private static void noteUnlisted(Gathering gathering, CodedMedication coded) {
        if (coded.medicine().isEmpty()) {
            gathering.problem(
                    AttributionMessage.MEDICATION_NOT_LISTED,
                    IMMUNOSUPPRESSION,
                    coded.medication().record().key() + " is in no row of medications.csv",
                    "a listed name",
                    "Read as no immunosuppression.");
        }
    }

    /** Immunosuppression whose indication mentions the event without being its name. */
    private void noteMentions(Gathering gathering, List<CodedMedication> given) {
        situation.medications().stream()
                .filter(one -> isMentioned(one.indication()))
                .filter(one -> !given.contains(one) && strength(one) != Strength.NONE)
                .forEach(one -> gathering.problem(
                        AttributionMessage.INDICATION_NOT_EQUAL,
                        IMMUNOSUPPRESSION,
                        one.medication().record().key() + " mentions the event in its indication",
                        "a link or an equal indication",
                        "Not taken as evidence."));
    }

    private boolean isMentioned(String indication) {
        return names.stream().anyMatch(name -> !indication.equals(name) && indication.contains(name));
    }

    private void readDechallenge(Gathering gathering, AdverseEvent event) {
        boolean over = event.outcome() != Outcome.FATAL
                && (event.outcome().isOver() || !event.resolution().isMissing());
        boolean notOver = event.outcome() == Outcome.FATAL || situation.isStillGoingOn();
        String treatment = gathering.word(IMMUNOSUPPRESSION);
        if (notOver) {
            gathering.word(DECHALLENGE, "none", event.records());
        } else if (over && !treatment.isEmpty()) {
            gathering.word(
                    DECHALLENGE,
                    treatment.equals(Strength.NONE.word())
                            ? "cleared_without_immunosuppression"
                            : "cleared_only_with_immunosuppression",
                    event.records());
        }
    }

    private static void readResponse(Gathering gathering, AdverseEvent event) {
        String treatment = gathering.word(IMMUNOSUPPRESSION);
        if (treatment.isEmpty() || treatment.equals(Strength.NONE.word())) {
            return;
        }
        String response = switch (event.outcome()) {
            case RECOVERED, RECOVERED_WITH_SEQUELAE, RECOVERING -> "improved";
            case NOT_RECOVERED, FATAL -> "none";
            case UNKNOWN -> "";
        };
        gathering.word(TREATMENT_RESPONSE, response, event.records());
    }

    private static List<RecordRef> records(List<CodedMedication> given) {
        return given.stream().map(one -> one.medication().record()).toList();
    }

    private List<RecordRef> withEvent(List<CodedMedication> given) {
        return given.isEmpty() ? situation.event().records() : records(given);
    }

    private static String upper(String text) {
        return org.oncovigil.subject.CodeLists.normal(text);
    }
}
