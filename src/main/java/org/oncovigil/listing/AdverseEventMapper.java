package org.oncovigil.listing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.AdverseEventRecord;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.GradeWord;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.Seriousness;
import org.oncovigil.subject.SeriousnessCriterion;
import org.oncovigil.subject.SeriousnessReading;
import org.oncovigil.subject.SiteGrade;
import org.oncovigil.subject.YesNo;

/** Rows of AE, and what CE has in common with them. */
final class AdverseEventMapper {
    private AdverseEventMapper() {}

    /** Whether a row tells of an event that happened: not one that was asked for and did not. */
    static boolean isEvent(RowReading row) {
        return row.yesNo("OCCUR") != YesNo.NO;
    }

    static AdverseEventRecord record(RowReading row) {
        Seriousness seriousness = seriousness(row);
        return new AdverseEventRecord(
                row.record(),
                row.text("SPID"),
                row.text("LNKID"),
                row.text("TERM"),
                row.text("LLT"),
                row.text("DECOD"),
                row.text("BODSYS").isEmpty() ? row.text("SOC") : row.text("BODSYS"),
                row.text("LOC"),
                row.text("LAT"),
                row.date("STDTC"),
                row.date("ENDTC"),
                row.date("DTC"),
                row.ongoing(),
                outcome(row),
                grade(row, seriousness),
                seriousness,
                causality(row),
                action(row),
                row.yesNo("CONTRT"),
                row.supplemental());
    }

    /** The site's grade of a row, from --TOXGR or --SEV. */
    static Optional<SiteGrade> grade(RowReading row, Seriousness seriousness) {
        String words = row.text("TOXGR").isEmpty() ? row.text("SEV") : row.text("TOXGR");
        return SeriousnessReading.grade(GradeWord.read(row.text("TOXGR")), severity(row), words, seriousness);
    }

    private static Optional<Grade> severity(RowReading row) {
        return CodeLists.meaning(row.lists().severityGrade(), row.text("SEV"));
    }

    static Seriousness seriousness(RowReading row) {
        return SeriousnessReading.seriousness(
                reported(row), criteria(row), outcome(row), GradeWord.read(row.text("TOXGR")));
    }

    /** The site's word; a word that is in no list counts as serious until it is. */
    private static YesNo reported(RowReading row) {
        String word = row.text("SER");
        return word.isEmpty()
                ? YesNo.UNKNOWN
                : CodeLists.meaning(row.lists().yesNo(), word).orElse(YesNo.YES);
    }

    private static Set<SeriousnessCriterion> criteria(RowReading row) {
        Set<SeriousnessCriterion> met = EnumSet.noneOf(SeriousnessCriterion.class);
        for (SeriousnessCriterion criterion : SeriousnessCriterion.values()) {
            if (row.isYes(variable(criterion))) {
                met.add(criterion);
            }
        }
        return met;
    }

    /** The variable of a criterion, without the domain's letters. */
    static String variable(SeriousnessCriterion criterion) {
        return switch (criterion) {
            case DEATH -> "SDTH";
            case LIFE_THREATENING -> "SLIFE";
            case HOSPITALISATION -> "SHOSP";
            case DISABILITY -> "SDISAB";
            case CONGENITAL_ANOMALY -> "SCONG";
            case MEDICALLY_IMPORTANT -> "SMIE";
        };
    }

    static Outcome outcome(RowReading row) {
        return CodeLists.meaning(row.lists().outcome(), row.text("OUT")).orElse(Outcome.UNKNOWN);
    }

    static InvestigatorCausality causality(RowReading row) {
        return CodeLists.meaning(row.lists().causality(), row.text("REL")).orElse(InvestigatorCausality.MISSING);
    }

    private static ActionTaken action(RowReading row) {
        return CodeLists.meaning(row.lists().action(), row.text("ACN")).orElse(ActionTaken.UNKNOWN);
    }
}
