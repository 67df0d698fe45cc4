package org.oncovigil.listing;

import java.io.IOException;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/** A file, or the rest of it, that cannot be read, with the message that says so. */
final class ListingFault extends IOException {
    private final ListingMessage kind;
    private final String found;
    private final String expected;

    ListingFault(ListingMessage kind, String found, String expected) {
        super(found);
        this.kind = kind;
        this.found = found;
        this.expected = expected;
    }

    /** The problem, at its place. */
    Problem at(Place place, String action) {
        return Problem.of(kind, place, found, expected, action);
    }
}
