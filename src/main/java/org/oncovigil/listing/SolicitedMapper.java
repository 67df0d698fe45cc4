package org.oncovigil.listing;

import java.math.BigDecimal;
import java.util.Optional;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.FindingAbout;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.GradeWord;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.Seriousness;
import org.oncovigil.subject.SiteGrade;
import org.oncovigil.subject.SolicitedRecord;
import org.oncovigil.subject.YesNo;

/** Rows of CE, FA and FACE. */
final class SolicitedMapper {
    private static final String SITE = "SITE";

    private SolicitedMapper() {}

    static SolicitedRecord solicited(RowReading row) {
        Seriousness seriousness = AdverseEventMapper.seriousness(row);
        return new SolicitedRecord(
                row.record(),
                row.text("LNKID"),
                row.text("TERM").isEmpty() ? row.text("DECOD") : row.text("TERM"),
                row.text("DECOD"),
                row.text("BODSYS"),
                row.word("SCAT").contains(SITE),
                row.text("LOC"),
                row.text("LAT"),
                row.text("TPTREF"),
                row.date("RFTDTC"),
                row.numberOf("TPTNUM").map(BigDecimal::intValue).filter(days -> days >= 1 && days < 1000),
                occurred(row),
                row.date("STDTC"),
                row.date("ENDTC"),
                row.date("DTC"),
                AdverseEventMapper.grade(row, seriousness),
                AdverseEventMapper.outcome(row),
                seriousness,
                AdverseEventMapper.causality(row),
                row.supplemental());
    }

    /** Whether a reaction happened: as answered; else by a severity; else, in a listing that does not ask, by a start. */
    private static YesNo occurred(RowReading row) {
        YesNo answered = row.yesNo("OCCUR");
        if (answered != YesNo.UNKNOWN) {
            return answered;
        }
        boolean graded = isSevere(row, "SEV") || isSevere(row, "TOXGR");
        boolean started = !row.has("OCCUR") && !row.text("STDTC").isEmpty();
        return graded || started ? YesNo.YES : YesNo.UNKNOWN;
    }

    /** Whether a severity is written that is not known to be none. */
    private static boolean isSevere(RowReading row, String variable) {
        Optional<Grade> grade = GradeWord.read(row.text(variable))
                .or(() -> CodeLists.meaning(row.lists().severityGrade(), row.text(variable)));
        return !row.text(variable).isEmpty() && !grade.equals(Optional.of(Grade.GRADE_0));
    }

    static FindingAbout finding(RowReading row) {
        Optional<Grade> severity = severity(row);
        Optional<LocalFinding> local = local(row);
        return new FindingAbout(
                row.record(),
                row.text("LNKGRP"),
                row.text("LNKID"),
                row.text("OBJ"),
                row.word("CAT").contains("REACTOGENICITY")
                        || !row.text("TPTREF").isEmpty()
                        || row.column("DOMAIN").equalsIgnoreCase("FACE"),
                row.word("SCAT").contains(SITE),
                row.text("LOC"),
                row.text("LAT"),
                row.text("TPTREF"),
                row.date("RFTDTC"),
                row.date("DTC"),
                isPositive(row, severity, local),
                severity.map(grade -> new SiteGrade(grade, origin(row), result(row))),
                local);
    }

    /** Whether a row was not filled in. */
    static boolean isNotDone(RowReading row) {
        return row.word("STAT").equals("NOT DONE") || result(row).isEmpty();
    }

    private static String result(RowReading row) {
        return row.text("STRESC").isEmpty() ? row.text("ORRES") : row.text("STRESC");
    }

    private static Optional<Grade> severity(RowReading row) {
        if (row.word("TESTCD").endsWith("TOXGR")) {
            return GradeWord.read(result(row));
        }
        return row.word("TESTCD").endsWith("SEV")
                ? CodeLists.meaning(row.lists().severityGrade(), result(row))
                : Optional.empty();
    }

    private static SiteGrade.Origin origin(RowReading row) {
        return row.word("TESTCD").endsWith("TOXGR")
                ? SiteGrade.Origin.REPORTED
                : SiteGrade.Origin.DERIVED_FROM_SEVERITY;
    }

    private static boolean isPositive(RowReading row, Optional<Grade> severity, Optional<LocalFinding> local) {
        if (row.word("TESTCD").equals("OCCUR")) {
            return CodeLists.meaning(row.lists().yesNo(), result(row)).equals(Optional.of(YesNo.YES));
        }
        if (row.word("TESTCD").endsWith("SEV") || row.word("TESTCD").endsWith("TOXGR")) {
            return severity.orElse(Grade.GRADE_0).atLeast(Grade.GRADE_1);
        }
        return local.filter(one -> one.measured()
                        .value()
                        .map(size -> size.signum() > 0)
                        .orElse(!one.word().isEmpty()))
                .isPresent();
    }

    private static Optional<LocalFinding> local(RowReading row) {
        return switch (row.word("TESTCD")) {
            case "DIAMETER", "MAXDIAM" -> Optional.of(size(row, LocalFinding.Kind.DIAMETER));
            case "AREA" -> Optional.of(size(row, LocalFinding.Kind.AREA));
            case "SEV", "MAXSEV" -> Optional.of(word(row, LocalFinding.Kind.SEVERITY));
            case "FUNCIMP" -> Optional.of(word(row, LocalFinding.Kind.FUNCTIONAL_IMPACT));
            case "FINDING" -> Optional.of(word(row, LocalFinding.Kind.FINDING));
            case "TREATMENT" -> Optional.of(word(row, LocalFinding.Kind.TREATMENT));
            default -> Optional.empty();
        };
    }

    /** Whether a row is a size without a unit. */
    static boolean lacksUnit(RowReading row) {
        return !isNotDone(row)
                && local(row)
                        .filter(finding -> finding.word().isEmpty())
                        .filter(finding -> finding.measured().value().isPresent()
                                && finding.measured().unit().isEmpty())
                        .isPresent();
    }

    /** A size: the standard result with its unit, or else the reported one with the unit as written. */
    private static LocalFinding size(RowReading row, LocalFinding.Kind kind) {
        boolean standard =
                !row.text("STRESU").isEmpty() && row.standard().value().isPresent();
        Measured measured = standard ? row.standard() : row.original();
        return new LocalFinding(row.record(), row.date("DTC"), kind, measured, "");
    }

    private static LocalFinding word(RowReading row, LocalFinding.Kind kind) {
        return new LocalFinding(row.record(), row.date("DTC"), kind, Measured.NONE, RowReading.snake(result(row)));
    }
}
