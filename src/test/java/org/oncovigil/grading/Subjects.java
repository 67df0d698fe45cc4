package org.oncovigil.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Demographics;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.EventSource;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.Medication;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.Seriousness;
import org.oncovigil.subject.SiteGrade;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.subject.Usubjid;
import org.oncovigil.subject.VitalSign;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.PartialDate;

/** Synthetic subjects, one sentence a fact. */
final class Subjects {
    static final Usubjid SUBJECT = new Usubjid("DEMO-001-0007");
    static final LocalDate FIRST_DOSE = LocalDate.of(2026, 3, 2);

    private Subjects() {}

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    static Optional<BigDecimal> some(String number) {
        return number.isEmpty() ? Optional.empty() : Optional.of(n(number));
    }

    static PartialDate day(int study) {
        return PartialDate.of(FIRST_DOSE.plusDays(study));
    }

    static RecordRef ref(String domain, int sequence) {
        return new RecordRef(
                domain, domain.toLowerCase(java.util.Locale.ROOT) + ".csv", sequence + 1L, Integer.toString(sequence));
    }

    static Measured measured(String value, String unit, String low, String high) {
        return new Measured(value, some(value), unit, some(low), some(high));
    }

    static Demographics demographics(int age) {
        return new Demographics(
                ref("DM", 1),
                "01",
                Optional.of(age),
                "F",
                "CHN",
                "A",
                "A",
                "A",
                "A",
                PartialDate.of(FIRST_DOSE),
                PartialDate.of(FIRST_DOSE),
                PartialDate.MISSING,
                PartialDate.MISSING,
                PartialDate.MISSING,
                PartialDate.MISSING,
                false,
                Map.of());
    }

    /** Collects a subject's facts. */
    static final class Collected {
        private final List<LabResult> labs = new ArrayList<>();
        private final List<VitalSign> vitals = new ArrayList<>();
        private final List<Medication> medications = new ArrayList<>();
        private final List<AdverseEvent> events = new ArrayList<>();
        private int age = 52;

        Collected age(int years) {
            age = years;
            return this;
        }

        Collected lab(int studyDay, String test, String value, String unit, String low, String high) {
            return lab(studyDay, test, measured(value, unit, low, high), Measured.NONE, false, "", "CHEMISTRY");
        }

        Collected baseline(String test, String value, String unit, String low, String high) {
            return lab(-3, test, measured(value, unit, low, high), Measured.NONE, true, "", "CHEMISTRY");
        }

        Collected lab(
                int studyDay,
                String test,
                Measured original,
                Measured standard,
                boolean baseline,
                String specimen,
                String category) {
            labs.add(new LabResult(
                    ref("LB", labs.size() + 1),
                    test,
                    category,
                    specimen,
                    original,
                    standard,
                    "",
                    baseline,
                    YesNo.UNKNOWN,
                    day(studyDay)));
            return this;
        }

        Collected fasting(int studyDay, String test, String value, String unit, String high) {
            labs.add(new LabResult(
                    ref("LB", labs.size() + 1),
                    test,
                    "CHEMISTRY",
                    "SERUM",
                    measured(value, unit, "", high),
                    Measured.NONE,
                    "",
                    false,
                    YesNo.YES,
                    day(studyDay)));
            return this;
        }

        Collected temperature(String when, String value, String unit) {
            vitals.add(new VitalSign(
                    ref("VS", vitals.size() + 1),
                    "TEMP",
                    measured(value, unit, "", ""),
                    Measured.NONE,
                    "",
                    false,
                    "",
                    PartialDate.parse(when).orElseThrow()));
            return this;
        }

        Collected vital(int studyDay, String test, String value, String unit, boolean baseline) {
            vitals.add(new VitalSign(
                    ref("VS", vitals.size() + 1),
                    test,
                    measured(value, unit, "", ""),
                    Measured.NONE,
                    "",
                    baseline,
                    "",
                    day(studyDay)));
            return this;
        }

        Collected medication(String name, int from, int to) {
            medications.add(new Medication(
                    ref("CM", medications.size() + 1),
                    name,
                    "",
                    "",
                    "",
                    Optional.empty(),
                    "",
                    "",
                    "",
                    day(from),
                    day(to),
                    YesNo.NO,
                    ""));
            return this;
        }

        Collected event(AdverseEvent event) {
            events.add(event);
            return this;
        }

        SubjectRecord record() {
            return new SubjectRecord(
                    SUBJECT,
                    demographics(age),
                    List.of(),
                    events,
                    labs,
                    vitals,
                    medications,
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    static Collected subject() {
        return new Collected();
    }

    /** Writes one event. */
    static final class Event {
        private String term = "";
        private String reported = "";
        private String location = "";
        private PartialDate onset = day(2);
        private PartialDate resolution = day(4);
        private Outcome outcome = Outcome.RECOVERED;
        private Optional<SiteGrade> site = Optional.empty();
        private Seriousness seriousness = Seriousness.NONE;
        private YesNo treatment = YesNo.UNKNOWN;
        private String number = "E01";
        private ActionTaken action = ActionTaken.DOSE_NOT_CHANGED;
        private Map<String, String> supplemental = Map.of();
        private final List<LocalFinding> findings = new ArrayList<>();

        Event reported(String words) {
            reported = words;
            return this;
        }

        Event number(String sponsorNumber) {
            number = sponsorNumber;
            return this;
        }

        Event at(String place) {
            location = place;
            return this;
        }

        Event lasting(PartialDate from, PartialDate to) {
            onset = from;
            resolution = to;
            return this;
        }

        Event ended(Outcome how) {
            outcome = how;
            return this;
        }

        Event site(int grade) {
            site = Optional.of(
                    new SiteGrade(Grade.of(grade).orElseThrow(), SiteGrade.Origin.REPORTED, Integer.toString(grade)));
            return this;
        }

        Event serious(org.oncovigil.subject.SeriousnessCriterion... criteria) {
            seriousness = new Seriousness(YesNo.YES, Set.of(criteria));
            return this;
        }

        Event treated(YesNo given) {
            treatment = given;
            return this;
        }

        Event action(ActionTaken taken) {
            action = taken;
            return this;
        }

        Event supplemental(String name, String value) {
            supplemental = Map.of(name, value);
            return this;
        }

        Event diameter(String value, String unit) {
            findings.add(finding(LocalFinding.Kind.DIAMETER, measured(value, unit, "", ""), ""));
            return this;
        }

        /** A diameter with the word that there is no effect on daily living. */
        Event size(String value, String unit) {
            return diameter(value, unit).found(LocalFinding.Kind.FUNCTIONAL_IMPACT, "none");
        }

        Event found(LocalFinding.Kind kind, String word) {
            findings.add(finding(kind, Measured.NONE, word));
            return this;
        }

        private LocalFinding finding(LocalFinding.Kind kind, Measured measured, String word) {
            return new LocalFinding(ref("FACE", findings.size() + 1), day(2), kind, measured, word);
        }

        AdverseEvent build() {
            return new AdverseEvent(
                    new EventId("DEMO-001-0007/AE/" + number),
                    SUBJECT,
                    EventSource.REPORTED,
                    List.of(ref("AE", 1)),
                    reported.isEmpty() ? term : reported,
                    "",
                    term,
                    "",
                    location,
                    "",
                    "",
                    onset,
                    resolution,
                    YesNo.NO,
                    outcome,
                    site,
                    List.of(),
                    seriousness,
                    InvestigatorCausality.RELATED,
                    action,
                    treatment,
                    findings,
                    supplemental);
        }
    }

    static Event event(String term) {
        Event event = new Event();
        event.term = term;
        return event;
    }
}
