package org.oncovigil.listing;

import static org.oncovigil.listing.RowsOfSubject.byDate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Demographics;
import org.oncovigil.subject.Disposition;
import org.oncovigil.subject.Exposure;
import org.oncovigil.subject.ImmuneResponse;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.MedicalHistory;
import org.oncovigil.subject.Medication;
import org.oncovigil.subject.ReactionTerms;
import org.oncovigil.subject.SubjectEvents;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.subject.Usubjid;
import org.oncovigil.subject.VitalSign;

/**
 * Makes the rows of one subject into its facts. The order of the rows does not matter. Holds no state between subjects and
 * may be used by several threads.
 */
public final class SubjectAssembly {
    private static final Comparator<ListingRow> ORDER = Comparator.comparing(ListingRow::domain)
            .thenComparing(ListingRow::file)
            .thenComparingLong(ListingRow::line);

    private final CodeLists lists;
    private final ReactionTerms terms;

    /**
     * An assembly for one study.
     *
     * @param lists what the words of its listings mean
     * @param terms words by which a reported and a solicited reaction are known for the same
     */
    public SubjectAssembly(CodeLists lists, ReactionTerms terms) {
        this.lists = lists;
        this.terms = terms;
    }

    /**
     * The facts of one subject.
     *
     * @param usubjid the subject id
     * @param rows its usable rows of all listings, the supplemental ones included
     */
    public AssemblyResult assemble(String usubjid, List<ListingRow> rows) {
        List<ListingRow> ordered = rows.stream().sorted(ORDER).toList();
        List<ListingRow> records = ordered.stream()
                .filter(row -> ListingDomain.isRead(row.domain()) && !ListingDomain.isSupplement(row.domain()))
                .toList();
        List<ListingRow> supplements = ordered.stream()
                .filter(row -> ListingDomain.isSupplement(row.domain()))
                .toList();
        if (records.stream().noneMatch(row -> row.domain().equals("DM"))) {
            return new AssemblyResult.Orphan(
                    ordered.stream().map(SubjectAssembly::orphan).toList());
        }
        SupplementalValues values = new SupplementalValues(records, supplements);
        Map<String, List<RowReading>> byDomain = records.stream()
                .collect(Collectors.groupingBy(
                        ListingRow::domain,
                        Collectors.mapping(row -> new RowReading(row, lists, values.of(row)), Collectors.toList())));
        return assemble(new Usubjid(usubjid), new RowsOfSubject(byDomain), values.problems());
    }

    private static Problem orphan(ListingRow row) {
        return Problem.of(
                ListingMessage.ORPHAN,
                Place.line(row.file(), row.line())
                        .of(row.usubjid(), (row.domain() + " " + RowReading.sequence(row)).strip()),
                "a subject that DM does not have",
                "a DM record",
                "Row kept and not assessed.");
    }

    private AssemblyResult assemble(Usubjid subject, RowsOfSubject rows, List<Problem> found) {
        Demographics demographics = FactMapper.demographics(rows.of("DM").get(0));
        SubjectEvents events = SubjectEvents.of(
                subject,
                rows.facts("AE", AdverseEventMapper::isEvent, AdverseEventMapper::record),
                rows.facts("CE", any -> true, SolicitedMapper::solicited),
                rows.facts("FA", row -> !SolicitedMapper.isNotDone(row), SolicitedMapper::finding),
                terms);
        List<Problem> problems = new ArrayList<>(found);
        problems.addAll(new SubjectCheck(rows, demographics).problems(events));
        return new AssemblyResult.Assembled(record(subject, demographics, rows, events), problems);
    }

    private static SubjectRecord record(
            Usubjid subject, Demographics demographics, RowsOfSubject rows, SubjectEvents events) {
        String dosing = rows.of("EX").isEmpty() ? "EC" : "EX";
        return new SubjectRecord(
                subject,
                demographics,
                byDate(
                        rows.facts(dosing, FactMapper::isGiven, FactMapper::exposure),
                        Exposure::start,
                        Exposure::record),
                events.events(),
                byDate(done(rows, "LB", FactMapper::lab), LabResult::on, LabResult::record),
                byDate(done(rows, "VS", FactMapper::vital), VitalSign::on, VitalSign::record),
                byDate(
                        rows.facts("CM", FactMapper::isGiven, FactMapper::medication),
                        Medication::start,
                        Medication::record),
                byDate(
                        rows.facts("MH", FactMapper::isGiven, FactMapper::history),
                        MedicalHistory::start,
                        MedicalHistory::record),
                byDate(milestones(rows), Disposition::on, Disposition::record),
                byDate(done(rows, "IS", FactMapper::immuneResponse), ImmuneResponse::on, ImmuneResponse::record));
    }

    /** The records of DS, and the overall responses of RS. */
    private static List<Disposition> milestones(RowsOfSubject rows) {
        List<Disposition> milestones = new ArrayList<>(done(rows, "DS", FactMapper::disposition));
        milestones.addAll(rows.facts(
                "RS", row -> FactMapper.isOverallResponse(row) && !FactMapper.isNotDone(row), FactMapper::response));
        return milestones;
    }

    private static <T> List<T> done(RowsOfSubject rows, String domain, Function<RowReading, T> fact) {
        return rows.facts(domain, row -> !FactMapper.isNotDone(row), fact);
    }
}
