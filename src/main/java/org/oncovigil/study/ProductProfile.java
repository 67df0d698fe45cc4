package org.oncovigil.study;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The product as the sponsor registers it.
 *
 * @param type what kind of product it is, as the scope gate reads it
 * @param platforms the platform words of {@code CV-ATTR-1}, such as {@code mrna_lnp}
 * @param routes the route words, such as {@code im}
 * @param vaccineTreatments names in EXTRT that are a dose of the product, in capital letters
 * @param adjuvantTreatments names in EXTRT of a co-administered adjuvant or enhancer, in capital letters
 * @param checkpointInhibitors names in EXTRT, CMTRT or CMDECOD that are a checkpoint inhibitor, in capital letters
 * @param components components that can receive attribution
 * @param predictedOrgans organs of the watch list, as {@code CV-ATTR-1} names them
 * @param antigenInTissue per organ whether the target antigen is expressed there: {@code yes} or {@code no}
 * @param expectedTerms preferred terms listed in the reference safety information, in capital letters
 * @param followUpCategory the product's row in the follow-up table of {@code CV-LTFU-1}
 */
public record ProductProfile(
        String type,
        List<String> platforms,
        List<String> routes,
        Set<String> vaccineTreatments,
        Set<String> adjuvantTreatments,
        Set<String> checkpointInhibitors,
        List<String> components,
        Set<String> predictedOrgans,
        Map<String, String> antigenInTissue,
        Set<String> expectedTerms,
        String followUpCategory) {
    public ProductProfile {
        platforms = List.copyOf(platforms);
        routes = List.copyOf(routes);
        vaccineTreatments = Set.copyOf(vaccineTreatments);
        adjuvantTreatments = Set.copyOf(adjuvantTreatments);
        checkpointInhibitors = Set.copyOf(checkpointInhibitors);
        components = List.copyOf(components);
        predictedOrgans = Set.copyOf(predictedOrgans);
        antigenInTissue = Map.copyOf(antigenInTissue);
        expectedTerms = Set.copyOf(expectedTerms);
    }
}
