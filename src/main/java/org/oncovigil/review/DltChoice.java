package org.oncovigil.review;

/** What a reviewer may decide about an event and the DLT definition. */
public enum DltChoice {
    DLT_CONFIRMED,
    DLT_REJECTED
}
