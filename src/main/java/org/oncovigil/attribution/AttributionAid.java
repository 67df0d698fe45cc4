package org.oncovigil.attribution;

import java.util.List;

/**
 * What stands beside the mechanism of an event for the reader.
 *
 * @param whoUmc the WHO-UMC category, as an aid
 * @param whoUmcName its name
 * @param axes the seven axes, one sentence each: onset, duration, presentation, severity, dose relation, management,
 *     outcome
 */
public record AttributionAid(WhoUmcCategory whoUmc, Wording whoUmcName, List<Wording> axes) {
    /** The keys of the axes, in their order. */
    static final List<String> AXES =
            List.of("onset", "duration", "presentation", "severity", "dose_relation", "management", "outcome");

    public AttributionAid {
        axes = List.copyOf(axes);
    }

    /** The axes as one English sentence. */
    public String axesEn() {
        return String.join("; ", axes.stream().map(Wording::en).toList()) + ".";
    }

    /** The axes as one Chinese sentence. */
    public String axesZh() {
        return String.join("；", axes.stream().map(Wording::zh).toList()) + "。";
    }
}
