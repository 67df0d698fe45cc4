package org.oncovigil.subject;

/** An answer that may be missing (CDISC code list NY: Y, N, U, NA, blank). */
public enum YesNo {
    YES,
    NO,
    UNKNOWN
}
