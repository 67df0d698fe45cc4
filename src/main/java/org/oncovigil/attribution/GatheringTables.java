package org.oncovigil.attribution;

import java.util.Map;
import java.util.Set;

/**
 * What the listings' own words mean as evidence.
 *
 * @param medicines how a medication counts
 * @param topicalRoutes routes by which a medication acts on the spot only, in capital letters
 * @param nearSites per body location of a dose the locations next to it, in capital letters
 * @param supplemental per QNAM of SUPPAE the item that its value is
 * @param acuteCriteria QNAMs of SUPPAE that record a met case definition of an acute event
 */
public record GatheringTables(
        MedicineBook medicines,
        Set<String> topicalRoutes,
        Map<String, Set<String>> nearSites,
        Map<String, EvidenceItem> supplemental,
        Set<String> acuteCriteria) {
    public GatheringTables {
        topicalRoutes = Set.copyOf(topicalRoutes);
        nearSites = Map.copyOf(nearSites);
        supplemental = Map.copyOf(supplemental);
        acuteCriteria = Set.copyOf(acuteCriteria);
    }
}
