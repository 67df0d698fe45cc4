package org.oncovigil.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.Demographics;
import org.oncovigil.subject.FindingAbout;
import org.oncovigil.subject.SubjectEvents;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.StudyDay;

/** What does not fit together between the rows of one subject. */
final class SubjectCheck {
    private static final List<String> DATED = List.of("AE", "CE", "EX", "EC", "CM", "MH");
    private static final List<String> WITH_STUDY_DAY = List.of("AE", "CE", "EX", "EC");

    private final RowsOfSubject rows;
    private final Demographics demographics;
    private final List<Problem> problems = new ArrayList<>();

    SubjectCheck(RowsOfSubject rows, Demographics demographics) {
        this.rows = rows;
        this.demographics = demographics;
    }

    /** All problems, in the order of domains and rows. */
    List<Problem> problems(SubjectEvents events) {
        if (rows.of("DM").size() > 1) {
            tell(
                    ListingMessage.DEMOGRAPHICS_TWICE,
                    rows.of("DM").get(1),
                    "",
                    rows.of("DM").size() + " DM records",
                    "one",
                    "The first is used.");
        }
        DATED.forEach(domain -> rows.of(domain).forEach(this::checkEnd));
        WITH_STUDY_DAY.forEach(domain -> rows.of(domain).forEach(this::checkStudyDay));
        rows.of("AE").stream().filter(AdverseEventMapper::isEvent).forEach(this::checkEvent);
        checkDiary();
        checkDosing();
        checkUnits();
        events.unlinked().forEach(this::tellUnlinked);
        problems.addAll(events.problems());
        return problems;
    }

    private void checkEnd(RowReading row) {
        Optional<LocalDate> start = row.date("STDTC").earliest();
        Optional<LocalDate> end = row.date("ENDTC").latest();
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            tell(
                    ListingMessage.END_BEFORE_START,
                    row,
                    "ENDTC",
                    row.text("STDTC") + " to " + row.text("ENDTC"),
                    "an end on or after the start",
                    "Both are kept.");
        }
    }

    private void checkStudyDay(RowReading row) {
        Optional<BigDecimal> written = row.numberOf("STDY");
        Optional<LocalDate> reference = demographics.referenceStart().day();
        Optional<LocalDate> start = row.date("STDTC").day();
        if (written.isEmpty() || reference.isEmpty() || start.isEmpty()) {
            return;
        }
        int day = StudyDay.of(reference.get(), start.get()).number();
        if (written.get().compareTo(BigDecimal.valueOf(day)) != 0) {
            tell(
                    ListingMessage.STUDY_DAY_DISAGREES,
                    row,
                    "STDY",
                    "study day " + written.get().toPlainString() + " for " + row.text("STDTC"),
                    "" + day,
                    "The recomputed day is used.");
        }
    }

    private void checkEvent(RowReading row) {
        checkOnset(row);
        if (isSeriousnessOpen(row)) {
            tell(
                    ListingMessage.SERIOUSNESS_OPEN,
                    row,
                    "SER",
                    "\"" + row.text("SER") + "\"",
                    "Y or N",
                    "Judged by the criteria alone.");
        }
        if (row.text("REL").isEmpty() && row.has("REL")) {
            tell(
                    ListingMessage.CAUSALITY_MISSING,
                    row,
                    "REL",
                    "blank",
                    "the investigator's judgement",
                    "Counts as related.");
        }
        if (row.text("DECOD").isEmpty()) {
            tell(ListingMessage.TERM_NOT_CODED, row, "DECOD", "blank", "a preferred term", "The verbatim is used.");
        }
    }

    private void checkOnset(RowReading row) {
        if (row.date("STDTC").isMissing()) {
            tell(
                    ListingMessage.ONSET_MISSING,
                    row,
                    "STDTC",
                    "no onset",
                    "a date, or a part of one",
                    "Counted as if it could be any day.");
        } else if (row.date("STDTC").day().isEmpty()) {
            tell(
                    ListingMessage.ONSET_PARTIAL,
                    row,
                    "STDTC",
                    "\"" + row.text("STDTC") + "\"",
                    "a whole date",
                    "Kept as a range of days.");
        }
    }

    /** Numbers without a unit where the same test has one elsewhere. A size without a unit is told where it is graded. */
    private void checkUnits() {
        for (String domain : List.of("LB", "VS")) {
            Map<Boolean, List<RowReading>> byUnit =
                    rows.of(domain).stream().collect(Collectors.partitioningBy(SubjectCheck::hasUnit));
            Set<String> withUnit =
                    byUnit.get(true).stream().map(FactMapper::testCode).collect(Collectors.toSet());
            byUnit.get(false).stream()
                    .filter(row -> withUnit.contains(FactMapper.testCode(row)))
                    .filter(row -> row.standard().value().isPresent())
                    .forEach(row -> tellUnit(row, "STRESU"));
        }
    }

    private static boolean hasUnit(RowReading row) {
        return !row.text("STRESU").isEmpty() || !row.text("ORRESU").isEmpty();
    }

    private void tellUnit(RowReading row, String variable) {
        tell(
                ListingMessage.UNIT_MISSING,
                row,
                variable,
                "a number without a unit",
                "a unit",
                "Kept, and not gradable.");
    }

    /** Whether the site's word is blank, U or NA; a word that is in no list counts as yes. */
    private static boolean isSeriousnessOpen(RowReading row) {
        return AdverseEventMapper.seriousness(row).reported() == YesNo.UNKNOWN;
    }

    private void checkDiary() {
        List<RowReading> open = rows.of("CE").stream()
                .filter(row -> SolicitedMapper.solicited(row).occurred() == YesNo.UNKNOWN)
                .toList();
        if (!open.isEmpty()) {
            tell(
                    ListingMessage.DIARY_NOT_FILLED,
                    open.get(0),
                    "OCCUR",
                    open.size() + " asked-for reactions not answered",
                    "Y or N",
                    "Not counted as free of reactions.");
        }
    }

    private void checkDosing() {
        if (!rows.of("EX").isEmpty() && !rows.of("EC").isEmpty()) {
            tell(ListingMessage.DOSING_TWICE, rows.of("EC").get(0), "", "EX and EC", "", "Doses are read from EX.");
        }
    }

    private void tellUnlinked(FindingAbout finding) {
        problems.add(Problem.of(
                ListingMessage.FINDING_UNLINKED,
                Place.line(finding.record().file(), finding.record().line())
                        .of(
                                rows.of("DM").get(0).column("USUBJID"),
                                finding.record().key()),
                "a finding linked to no event",
                "FALNKGRP, FALNKID or FAOBJ of an event",
                "Kept, and part of no event."));
    }

    private void tell(
            ListingMessage message, RowReading row, String variable, String found, String expected, String action) {
        problems.add(Problem.of(message, row.place(variable), found, expected, action));
    }
}
