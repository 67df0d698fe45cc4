package org.oncovigil.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oncovigil.subject.CodeLists;

/**
 * What the cells of a row of one domain must be.
 *
 * @param required columns that must have a value, a choice written with a bar; without it the row is set aside
 * @param keyDates columns whose date must be readable, or blank; otherwise the row is set aside
 * @param dates columns whose unreadable date is a warning
 * @param numbers columns whose unreadable number is a warning
 * @param grades columns that hold a grade
 * @param flags columns of the Y/N list
 */
record RowRules(
        List<String> required,
        List<String> keyDates,
        List<String> dates,
        List<String> numbers,
        List<String> grades,
        List<String> flags) {
    private static final Map<String, RowRules> RULES = rules();
    private static final RowRules NONE = of("", "", "", "", "", "");

    /** The rules of a domain; for a domain without any, only the subject id is demanded. */
    static RowRules of(String domain) {
        return ListingDomain.isSupplement(domain)
                ? RULES.get(ListingDomain.SUPPLEMENT)
                : RULES.getOrDefault(domain, NONE);
    }

    /** The rules of all domains. */
    static Collection<RowRules> all() {
        return RULES.values();
    }

    private static Map<String, RowRules> rules() {
        Map<String, RowRules> rules = new TreeMap<>(rulesOfEvents());
        rules.put(ListingDomain.SUPPLEMENT, of("QNAM", "", "", "", "", ""));
        rules.put("DM", of("", "", "RFSTDTC RFXSTDTC RFXENDTC RFICDTC RFENDTC RFPENDTC DTHDTC", "AGE", "", "DTHFL"));
        rules.put("EX", of("EXTRT EXSTDTC", "EXSTDTC", "EXENDTC", "EXDOSE EXSEQ", "", ""));
        rules.put("EC", of("ECTRT ECSTDTC", "ECSTDTC", "ECENDTC", "ECDOSE ECSEQ", "", "ECOCCUR"));
        rules.put("FA", of("FAOBJ FATESTCD", "FADTC", "FARFTDTC", "FASEQ FASTRESN", "", ""));
        rules.put(
                "LB",
                of("LBTESTCD|LBTEST", "LBDTC", "", "LBSEQ LBSTRESN LBSTNRLO LBSTNRHI", "", "LBBLFL LBLOBXFL LBFAST"));
        rules.put("VS", of("VSTESTCD", "VSDTC", "", "VSSEQ VSSTRESN", "", "VSBLFL VSLOBXFL"));
        rules.put("IS", of("ISTESTCD|ISTEST", "", "ISDTC", "ISSEQ ISSTRESN ISLLOQ", "", "ISBLFL ISLOBXFL"));
        rules.put("CM", of("CMTRT|CMDECOD", "", "CMSTDTC CMENDTC", "CMSEQ", "", "CMOCCUR"));
        rules.put("MH", of("MHTERM|MHDECOD", "", "MHSTDTC MHENDTC", "MHSEQ", "", "MHOCCUR"));
        rules.put("RS", of("RSTESTCD", "", "RSDTC", "RSSEQ", "", ""));
        rules.put("DS", of("DSDECOD|DSTERM", "", "DSSTDTC DSDTC", "DSSEQ", "", ""));
        return Map.copyOf(rules);
    }

    private static Map<String, RowRules> rulesOfEvents() {
        Map<String, RowRules> rules = new TreeMap<>();
        rules.put(
                "AE",
                of(
                        "AETERM|AEDECOD|AELLT",
                        "AESTDTC",
                        "AEENDTC AEDTC AEENTPT",
                        "AESEQ AESTDY AEENDY",
                        "AETOXGR",
                        "AESER AESDTH AESLIFE AESHOSP AESDISAB AESCONG AESMIE AECONTRT AEOCCUR AEPRESP"));
        rules.put(
                "CE",
                of(
                        "CETERM|CEDECOD",
                        "CESTDTC",
                        "CEENDTC CEDTC CERFTDTC",
                        "CESEQ CETPTNUM",
                        "CETOXGR",
                        "CEOCCUR CEPRESP CESER"));
        return rules;
    }

    private static RowRules of(
            String required, String keyDates, String dates, String numbers, String grades, String flags) {
        return new RowRules(
                words(required), words(keyDates), words(dates), words(numbers), words(grades), words(flags));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** The columns that hold words of a code list, with the list. */
    Map<String, Map<String, ?>> words(CodeLists lists) {
        Map<String, Map<String, ?>> words = new TreeMap<>();
        flags.forEach(column -> words.put(column, lists.yesNo()));
        if (!grades.isEmpty()) {
            String prefix = grades.get(0).substring(0, 2);
            words.put(prefix + "SEV", lists.severityGrade());
            words.put(prefix + "REL", lists.causality());
            words.put(prefix + "OUT", lists.outcome());
            words.put(prefix + "ACN", lists.action());
        }
        return words;
    }
}
