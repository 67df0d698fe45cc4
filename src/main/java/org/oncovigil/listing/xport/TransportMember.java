package org.oncovigil.listing.xport;

import java.util.List;
import java.util.OptionalLong;

/**
 * One data set of a transport file.
 *
 * @param name its name as written; may be empty
 * @param label its label; empty if none
 * @param variables the variables in file order
 * @param observationLength the bytes of one observation
 * @param declaredObservations the count that the file states; nothing in version 5 and where the writer left zeros
 */
public record TransportMember(
        String name,
        String label,
        List<TransportVariable> variables,
        int observationLength,
        OptionalLong declaredObservations) {
    public TransportMember {
        variables = List.copyOf(variables);
    }
}
