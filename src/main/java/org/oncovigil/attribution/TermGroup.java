package org.oncovigil.attribution;

/** The groups of terms that the model tells apart. */
public enum TermGroup {
    LOCAL,
    REACTOGENIC,
    ACUTE,
    IR_SPECIFIC,
    IR_NONSPECIFIC,
    OTHER
}
