package org.oncovigil.listing;

import java.math.BigDecimal;
import java.util.Optional;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Demographics;
import org.oncovigil.subject.Disposition;
import org.oncovigil.subject.Exposure;
import org.oncovigil.subject.ImmuneResponse;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.MedicalHistory;
import org.oncovigil.subject.Medication;
import org.oncovigil.subject.VitalSign;
import org.oncovigil.subject.YesNo;

/** Rows of DM, EX, EC, LB, VS, IS, CM, MH and DS: one fact each. */
final class FactMapper {
    private FactMapper() {}

    static Demographics demographics(RowReading row) {
        return new Demographics(
                row.record(),
                row.column("SITEID"),
                RowReading.number(row.column("AGE")).map(BigDecimal::intValue).filter(FactMapper::isAge),
                row.column("SEX"),
                row.column("COUNTRY"),
                row.column("ARMCD"),
                row.column("ARM"),
                row.column("ACTARMCD"),
                row.column("ACTARM"),
                row.dateOf("RFSTDTC"),
                row.dateOf("RFXSTDTC"),
                row.dateOf("RFXENDTC"),
                row.dateOf("RFICDTC"),
                row.dateOf("RFPENDTC"),
                row.dateOf("DTHDTC"),
                CodeLists.meaning(row.lists().yesNo(), row.column("DTHFL")).equals(Optional.of(YesNo.YES))
                        || !row.dateOf("DTHDTC").isMissing(),
                row.supplemental());
    }

    private static boolean isAge(int years) {
        return years >= 0 && years < 150;
    }

    /** Whether a dose was given: not one that was asked for and missed. */
    static boolean isGiven(RowReading row) {
        return row.yesNo("OCCUR") != YesNo.NO && !isNotDone(row);
    }

    /** Whether a row says that nothing was done. */
    static boolean isNotDone(RowReading row) {
        return row.word("STAT").equals("NOT DONE");
    }

    static Exposure exposure(RowReading row) {
        return new Exposure(
                row.record(),
                row.text("TRT"),
                row.numberOf("DOSE"),
                row.text("DOSU"),
                row.text("ROUTE"),
                row.text("LOC"),
                row.text("LAT"),
                row.text("LOT"),
                row.text("LNKGRP").isEmpty() ? row.column("VISIT") : row.text("LNKGRP"),
                row.date("STDTC"),
                row.date("ENDTC"));
    }

    /** The code of a test, or its name in a listing without codes. */
    static String testCode(RowReading row) {
        return row.text("TESTCD").isEmpty() ? row.text("TEST") : row.text("TESTCD");
    }

    static LabResult lab(RowReading row) {
        return new LabResult(
                row.record(),
                testCode(row),
                row.text("CAT"),
                row.text("SPEC"),
                row.original(),
                row.standard(),
                row.word("NRIND"),
                isBaseline(row),
                row.yesNo("FAST"),
                row.date("DTC"));
    }

    private static boolean isBaseline(RowReading row) {
        return row.isYes("BLFL") || row.isYes("LOBXFL");
    }

    static VitalSign vital(RowReading row) {
        return new VitalSign(
                row.record(),
                row.text("TESTCD"),
                row.original(),
                row.standard(),
                row.text("LOC"),
                isBaseline(row),
                row.text("TPTREF"),
                row.date("DTC"));
    }

    static ImmuneResponse immuneResponse(RowReading row) {
        return new ImmuneResponse(
                row.record(),
                testCode(row),
                row.text("METHOD"),
                row.text("NAM"),
                row.text("STRESC").isEmpty() && row.text("STRESN").isEmpty() ? row.original() : row.standard(),
                row.numberOf("LLOQ"),
                isBaseline(row),
                row.date("DTC"));
    }

    static Medication medication(RowReading row) {
        return new Medication(
                row.record(),
                row.text("TRT"),
                row.text("DECOD"),
                row.text("CLAS"),
                row.text("INDC"),
                row.numberOf("DOSE"),
                row.text("DOSU"),
                row.text("DOSFRQ"),
                row.text("ROUTE"),
                row.date("STDTC"),
                row.date("ENDTC"),
                row.ongoing(),
                linkedEvent(row));
    }

    private static String linkedEvent(RowReading row) {
        for (String column : new String[] {"CMLNKID", "CMLNKGRP", "AESPID", "CMAENO"}) {
            String number = row.columnOrSupplement(column);
            if (!number.isEmpty()) {
                return number;
            }
        }
        return "";
    }

    static MedicalHistory history(RowReading row) {
        return new MedicalHistory(
                row.record(),
                row.text("TERM"),
                row.text("DECOD"),
                row.text("BODSYS"),
                row.date("STDTC"),
                row.date("ENDTC"),
                row.ongoing());
    }

    static Disposition disposition(RowReading row) {
        return new Disposition(
                row.record(),
                row.text("CAT"),
                row.text("SCAT"),
                row.text("TERM"),
                row.text("DECOD"),
                dispositionDate(row));
    }

    /** Whether a row of RS is the overall response at a visit. */
    static boolean isOverallResponse(RowReading row) {
        return row.word("TESTCD").equals("OVRLRESP");
    }

    /** An overall response, read as a milestone: {@code rules/codelists/disposition.csv} says which ones mean something. */
    static Disposition response(RowReading row) {
        String result = row.text("STRESC").isEmpty() ? row.text("ORRES") : row.text("STRESC");
        return new Disposition(
                row.record(), Disposition.RESPONSE, row.text("CAT"), row.text("ORRES"), result, row.date("DTC"));
    }

    private static org.oncovigil.timing.PartialDate dispositionDate(RowReading row) {
        return row.text("STDTC").isEmpty() ? row.date("DTC") : row.date("STDTC");
    }
}
