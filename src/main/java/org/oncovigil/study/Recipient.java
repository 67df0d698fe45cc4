package org.oncovigil.study;

/**
 * Who is told.
 *
 * @param role the role
 * @param site the site, for an investigator or a site's deputy; empty for the sponsor's people
 * @param name the name
 * @param address the mail address, or what the study's command takes as an address
 * @param language {@code en}, {@code zh} or {@code both}
 * @param byCommand whether the study's command brings the alert; otherwise mail does
 * @param blinded whether nothing may be told that gives away arm or dose
 */
public record Recipient(
        Role role, String site, String name, String address, String language, boolean byCommand, boolean blinded) {
    /** A recipient by mail who may read everything. */
    public Recipient(Role role, String site, String name, String address, String language) {
        this(role, site, name, address, language, false, false);
    }

    /** The roles that alerts go to. */
    public enum Role {
        PRINCIPAL_INVESTIGATOR,
        SUB_INVESTIGATOR,
        MEDICAL_MONITOR,
        DRUG_SAFETY,
        COMMITTEE_CHAIR,
        /** Stands in for the investigators of a site or, without a site, for the sponsor's people; only told by the ladder. */
        DEPUTY,
        /** The sponsor's head of safety; only told by the ladder. */
        SAFETY_HEAD
    }
}
