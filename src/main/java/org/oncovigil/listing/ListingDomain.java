package org.oncovigil.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The SDTM domains that become facts, with the columns that must be there and those that are used if they are. A choice
 * of columns is written with a bar. Source: SDTMIG 3.4.
 */
public enum ListingDomain {
    DM("", "RFSTDTC|RFXSTDTC ACTARMCD|ACTARM|ARMCD|ARM SITEID AGE SEX DTHFL"),
    EX("EXTRT EXSTDTC", "EXDOSE EXDOSU EXENDTC"),
    EC("ECTRT ECSTDTC", "ECDOSE ECDOSU ECENDTC"),
    AE(
            "AETERM|AEDECOD|AELLT AESTDTC AESEV|AETOXGR AESER",
            "AEENDTC AEREL AEOUT AEACN AEDECOD AESDTH AESLIFE AESHOSP AESDISAB AESCONG AESMIE"),
    CE("CETERM|CEDECOD CEOCCUR|CESEV|CESTDTC", "CETPTREF|CERFTDTC CESTDTC"),
    FA("FATESTCD FAOBJ FAORRES|FASTRESC", "FADTC FAORRESU|FASTRESU"),
    LB("LBTESTCD|LBTEST LBORRES|LBSTRESN|LBSTRESC LBDTC", "LBSTRESU|LBORRESU LBSTNRHI|LBORNRHI LBBLFL|LBLOBXFL"),
    VS("VSTESTCD VSORRES|VSSTRESN|VSSTRESC VSDTC", "VSSTRESU|VSORRESU"),
    CM("CMTRT|CMDECOD", "CMSTDTC CMENDTC"),
    MH("MHTERM|MHDECOD", "MHSTDTC"),
    DS("DSDECOD|DSTERM", "DSCAT DSSTDTC"),
    IS("ISTESTCD|ISTEST ISORRES|ISSTRESC", "ISDTC ISMETHOD ISNAM ISLLOQ"),
    RS("RSTESTCD RSORRES|RSSTRESC", "RSDTC RSCAT");

    /** Domains about subjects whose rows are kept in the store and take part in no judgement. */
    private static final Set<String> KEPT = Set.of(
            "AG", "BE", "BS", "CO", "CP", "CV", "DA", "DD", "DO", "DV", "EG", "FT", "GF", "HO", "IE", "MB", "MI", "MK",
            "ML", "MS", "NV", "OE", "PC", "PE", "PP", "PR", "QS", "RE", "RELREC", "RP", "SC", "SE", "SR", "SS", "SU",
            "SV", "TR", "TU", "UR");

    private static final Set<String> OTHER_DOMAINS = Set.of(
            "AG", "BE", "BS", "CO", "CP", "CV", "DA", "DD", "DI", "DO", "DR", "DT", "DU", "DV", "DX", "EG", "FT", "GF",
            "HO", "IE", "MB", "MI", "MK", "ML", "MS", "NV", "OE", "OI", "PC", "PE", "PP", "PR", "QS", "RE", "RELREC",
            "RELSPEC", "RELSUB", "RP", "SC", "SE", "SM", "SR", "SS", "SU", "SV", "TA", "TD", "TE", "TI", "TM", "TO",
            "TR", "TS", "TU", "TV", "UR", "ADSL", "ADAE");

    /** What begins the name of a listing of supplemental qualifiers. */
    static final String SUPPLEMENT = "SUPP";

    private final List<String> required;
    private final List<String> used;

    ListingDomain(String required, String used) {
        this.required = words(required);
        this.used = words(used);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** The columns that a domain requires, choices with a bar; the subject id first. */
    static List<String> required(String domain) {
        List<String> needed = isSupplement(domain)
                ? List.of("IDVAR", "IDVARVAL", "QNAM", "QVAL")
                : of(domain).map(known -> known.required).orElse(List.of());
        return Stream.concat(Stream.of("USUBJID"), needed.stream()).toList();
    }

    /** The columns that a domain requires or uses, choices with a bar. */
    static List<String> targets(String domain) {
        return Stream.concat(required(domain).stream(), of(domain).map(known -> known.used).orElse(List.of()).stream())
                .toList();
    }

    /** The required columns that are not there; a choice is written as {@code A or B}. */
    static List<String> missing(String domain, ColumnNames columns) {
        return required(domain).stream()
                .filter(choice -> lacks(columns, choice))
                .map(choice -> choice.replace("|", " or "))
                .toList();
    }

    /** The columns that are used and are not there. */
    static List<String> absent(String domain, ColumnNames columns) {
        return of(domain).map(known -> known.used).orElse(List.of()).stream()
                .filter(choice -> lacks(columns, choice))
                .map(choice -> choice.replace("|", " or "))
                .toList();
    }

    private static boolean lacks(ColumnNames columns, String choice) {
        return Arrays.stream(choice.split("\\|")).noneMatch(columns::has);
    }

    /** The domain of a name, such as {@code AE}. */
    static Optional<ListingDomain> of(String domain) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(domain))
                .findFirst();
    }

    /** Whether this is a listing of supplemental qualifiers. */
    static boolean isSupplement(String domain) {
        return domain.startsWith(SUPPLEMENT) && domain.length() > SUPPLEMENT.length();
    }

    /**
     * The domain that a text names, in capital letters: a domain that is read, its SUPP--, or another of the standard.
     * FACE is FA.
     */
    static Optional<String> named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (name.startsWith(SUPPLEMENT)) {
            return named(name.substring(SUPPLEMENT.length()))
                    .filter(parent -> !parent.startsWith(SUPPLEMENT))
                    .map(parent -> SUPPLEMENT + parent);
        }
        if (name.equals("FACE")) {
            return Optional.of("FA");
        }
        return of(name).isPresent() || OTHER_DOMAINS.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** Whether rows of this domain become facts. */
    static boolean isRead(String domain) {
        return isSupplement(domain)
                ? of(domain.substring(SUPPLEMENT.length())).isPresent()
                : of(domain).isPresent();
    }

    /** Whether rows of this domain are kept without becoming facts. */
    static boolean isKept(String domain) {
        return KEPT.contains(isSupplement(domain) ? domain.substring(SUPPLEMENT.length()) : domain);
    }

    /** The domain that a file name names, such as {@code ce_vaccine.csv} or {@code lb.csv.gz}. */
    static Optional<String> inFileName(String fileName) {
        return Arrays.stream(fileName.split("[^A-Za-z]+"))
                .flatMap(word -> named(word).stream())
                .findFirst();
    }
}
