package org.oncovigil.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Demographics;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.EventSource;
import org.oncovigil.subject.Exposure;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.GradeStep;
import org.oncovigil.subject.ImmuneResponse;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.MedicalHistory;
import org.oncovigil.subject.Medication;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.Seriousness;
import org.oncovigil.subject.SiteGrade;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.subject.Usubjid;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.PartialDate;

/** One synthetic subject, told record by record. Dates are ISO texts as a listing has them. */
final class SubjectFixture {
    static final LocalDate CUTOFF = LocalDate.parse("2026-12-31");

    private final List<Exposure> exposures = new ArrayList<>();
    private final List<AdverseEvent> events = new ArrayList<>();
    private final List<Medication> medications = new ArrayList<>();
    private final List<MedicalHistory> history = new ArrayList<>();
    private final List<ImmuneResponse> responses = new ArrayList<>();
    private ProductProfile product = product(Set.of("VAX"), Set.of(), Map.of());

    static ProductProfile product(Set<String> treatments, Set<String> predicted, Map<String, String> antigen) {
        return new ProductProfile(
                "therapeutic cancer vaccine",
                List.of("peptide", "oil_emulsion"),
                List.of("sc"),
                treatments,
                Set.of("ADJ"),
                Set.of("ANTIPD1"),
                List.of("antigen"),
                predicted,
                antigen,
                Set.of(),
                "");
    }

    SubjectFixture product(ProductProfile other) {
        product = other;
        return this;
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text).orElseThrow();
    }

    SubjectFixture dose(String start) {
        return dose("VAX", start, "", "", "");
    }

    SubjectFixture dose(String treatment, String start, String end, String location, String side) {
        exposures.add(new Exposure(
                ref("EX", exposures.size() + 1),
                treatment,
                Optional.of(BigDecimal.ONE),
                "mg",
                "SUBCUTANEOUS",
                location,
                side,
                "L1",
                "",
                date(start),
                date(end)));
        return this;
    }

    /** One event: its number is its place, {@code E1} for the first. */
    SubjectFixture event(String term, String onset, String end, Outcome outcome) {
        return event(term, onset, end, outcome, one -> one);
    }

    SubjectFixture event(String term, String onset, String end, Outcome outcome, UnaryOperator<EventDraft> more) {
        EventDraft draft = more.apply(new EventDraft());
        int number = events.size() + 1;
        events.add(new AdverseEvent(
                new EventId("S-1/AE/E" + number),
                new Usubjid("S-1"),
                EventSource.REPORTED,
                List.of(ref("AE", number)),
                term,
                "",
                draft.preferred,
                "",
                draft.location,
                draft.side,
                "",
                date(onset),
                date(end),
                draft.ongoing,
                outcome,
                draft.siteGrade,
                draft.steps,
                Seriousness.NONE,
                InvestigatorCausality.RELATED,
                ActionTaken.DOSE_NOT_CHANGED,
                draft.treated,
                List.of(),
                draft.supplemental));
        return this;
    }

    SubjectFixture medication(String name, String indication, String link, String start, String end, String... more) {
        medications.add(new Medication(
                ref("CM", medications.size() + 1),
                name,
                "",
                "",
                indication,
                more.length > 1 ? Optional.of(new BigDecimal(more[1])) : Optional.empty(),
                more.length > 1 ? "mg" : "",
                more.length > 2 ? more[2] : "",
                more.length > 0 ? more[0] : "ORAL",
                date(start),
                date(end),
                YesNo.UNKNOWN,
                link));
        return this;
    }

    SubjectFixture condition(String term, String start, String end) {
        history.add(new MedicalHistory(
                ref("MH", history.size() + 1), term, term, "", date(start), date(end), YesNo.UNKNOWN));
        return this;
    }

    SubjectFixture response(String value, String cutOff, String assay, String laboratory, String on) {
        responses.add(new ImmuneResponse(
                ref("IS", responses.size() + 1),
                "TCELL",
                assay,
                laboratory,
                Measured.of(new BigDecimal(value), "spots"),
                cutOff.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cutOff)),
                false,
                date(on)));
        return this;
    }

    SubjectRecord subject() {
        return new SubjectRecord(
                new Usubjid("S-1"),
                demographics(),
                exposures,
                events,
                List.of(),
                List.of(),
                medications,
                history,
                List.of(),
                responses);
    }

    private static Demographics demographics() {
        PartialDate none = PartialDate.MISSING;
        return new Demographics(
                ref("DM", 1),
                "01",
                Optional.of(50),
                "F",
                "",
                "",
                "",
                "",
                "",
                none,
                none,
                none,
                none,
                none,
                none,
                false,
                Map.of());
    }

    /** The evidence about the first event. */
    GatheredEvidence evidence() {
        return evidence(1, Optional.of(Grade.GRADE_2));
    }

    GatheredEvidence evidence(int number, Optional<Grade> grade) {
        SubjectRecord subject = subject();
        return new EvidenceGatherer(PlainRow.MODEL, product, subject, CohortKnowledge.NONE, CUTOFF)
                .gather(subject.adverseEvents().get(number - 1), grade);
    }

    /** The answers about all events. */
    List<AttributedEvent> answers() {
        Map<EventId, Grade> grades = new HashMap<>();
        events.forEach(event -> grades.put(event.id(), Grade.GRADE_2));
        return new EventAttributor(PlainRow.MODEL, product, CohortKnowledge.NONE, CUTOFF).attribute(subject(), grades);
    }

    static RecordRef ref(String domain, int number) {
        return new RecordRef(domain, domain.toLowerCase(java.util.Locale.ROOT) + ".csv", number + 1L, "" + number);
    }

    /** The rarer parts of an event. */
    static final class EventDraft {
        private String preferred = "";
        private String location = "";
        private String side = "";
        private YesNo ongoing = YesNo.UNKNOWN;
        private YesNo treated = YesNo.UNKNOWN;
        private Optional<SiteGrade> siteGrade = Optional.empty();
        private final List<GradeStep> steps = new ArrayList<>();
        private final Map<String, String> supplemental = new HashMap<>();

        EventDraft coded(String term) {
            preferred = term;
            return this;
        }

        EventDraft at(String where, String which) {
            location = where;
            side = which;
            return this;
        }

        EventDraft ongoing() {
            ongoing = YesNo.YES;
            return this;
        }

        EventDraft treated(YesNo answer) {
            treated = answer;
            return this;
        }

        EventDraft grade(Grade grade) {
            siteGrade = Optional.of(new SiteGrade(grade, SiteGrade.Origin.REPORTED, ""));
            return this;
        }

        EventDraft step(String from, Grade grade) {
            steps.add(new GradeStep(
                    ref("AE", 90 + steps.size()),
                    date(from),
                    Optional.of(new SiteGrade(grade, SiteGrade.Origin.REPORTED, "")),
                    Outcome.UNKNOWN));
            return this;
        }

        EventDraft supp(String name, String value) {
            supplemental.put(name, value);
            return this;
        }
    }
}
