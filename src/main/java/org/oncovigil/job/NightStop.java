package org.oncovigil.job;

import java.util.Optional;
import org.oncovigil.problem.Problem;

/** Why a night was stopped before anything was judged. */
enum NightStop {
    LISTING_MISSING,
    TOO_MANY_SET_ASIDE;

    /** Why a problem stops the night; nothing if it does not. */
    static Optional<NightStop> of(Problem problem) {
        if (problem.id().equals(JobMessage.DOMAIN_MISSING.id())) {
            return Optional.of(LISTING_MISSING);
        }
        boolean tooMany = problem.id().equals(JobMessage.SET_ASIDE_FAIL.id())
                || problem.id().equals(JobMessage.ROWS_FELL.id());
        return tooMany ? Optional.of(TOO_MANY_SET_ASIDE) : Optional.empty();
    }
}
