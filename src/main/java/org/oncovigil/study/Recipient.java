package org.oncovigil.study;

/**
 * Who is told.
 *
 * @param role the role
 * @param site the site, for an investigator; empty for the sponsor's people
 * @param name the name
 * @param address the mail address
 * @param language {@code en}, {@code zh} or {@code both}
 */
public record Recipient(Role role, String site, String name, String address, String language) {
    /** The roles that alerts go to. */
    public enum Role {
        PRINCIPAL_INVESTIGATOR,
        SUB_INVESTIGATOR,
        MEDICAL_MONITOR,
        DRUG_SAFETY,
        COMMITTEE_CHAIR
    }
}
