package org.oncovigil.attribution;

/** How sure the class is. */
public enum Confidence {
    HIGH,
    MODERATE,
    LOW
}
