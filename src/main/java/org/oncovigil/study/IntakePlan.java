package org.oncovigil.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the sponsor sends, and how much of it may be unusable.
 *
 * @param folders folders with listings; each may hold one folder a night, named by its date
 * @param files per domain the file names to take, if they cannot be told from the name alone
 * @param columnMap the column map that reads the listings: a file beside the protocol, or the name of a ready map; empty
 *     if they are SDTM already
 * @param dataCutoff the cut-off date of a folder that holds no dated nights
 * @param requiredDomains domains without which nothing is run
 * @param cohortVariable the DM or SUPPDM variable that names the cohort, such as {@code ACTARMCD}
 * @param warnSetAsidePercent rows set aside above this share of a domain give exit code 20
 * @param failSetAsidePercent rows set aside above this share of a domain stop the run with exit code 21
 * @param allowedDropPercent a fall of a domain's rows against the last night beyond this share stops the run
 */
public record IntakePlan(
        List<String> folders,
        Map<String, List<String>> files,
        String columnMap,
        Optional<LocalDate> dataCutoff,
        List<String> requiredDomains,
        String cohortVariable,
        BigDecimal warnSetAsidePercent,
        BigDecimal failSetAsidePercent,
        BigDecimal allowedDropPercent) {
    public IntakePlan {
        folders = List.copyOf(folders);
        files = Map.copyOf(files);
        requiredDomains = List.copyOf(requiredDomains);
    }
}
