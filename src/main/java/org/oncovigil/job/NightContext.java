package org.oncovigil.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.oncovigil.inference.RuleEngine;
import org.oncovigil.listing.ListingSet;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.store.SurveillanceStore;

/**
 * What every step of one run stands on.
 *
 * @param study the study's id
 * @param dataCutoff the data cut-off
 * @param runId the run
 * @param rulebook the rulebook
 * @param engine the rules
 * @param store the store
 * @param listings the listings of the night
 * @param settings where outputs go
 * @param clock the only clock; times of runs and mails, never of a judgement
 * @param progress who is told how far the run is
 */
record NightContext(
        String study,
        LocalDate dataCutoff,
        long runId,
        Rulebook rulebook,
        RuleEngine engine,
        SurveillanceStore store,
        ListingSet listings,
        Settings settings,
        Clock clock,
        Progress progress) {
    /**
     * Where outputs go.
     *
     * @param reports the folder of workbooks
     * @param outbox the folder of mail files
     * @param studyFolder the protocol's folder
     * @param layout the folder of sheet layouts
     * @param language the workbook's language: en, zh or both
     * @param dryRun whether nothing leaves the house
     * @param program the program's version
     */
    record Settings(
            Path reports,
            Path outbox,
            Path studyFolder,
            Path layout,
            String language,
            boolean dryRun,
            String program) {}

    /** Shows that the run lives, so that nobody takes its lock. */
    void showLife() {
        store.lock().beat(study, clock.instant());
    }

    /** Kinds of values that the run keeps in the store. */
    static final class Kind {
        static final String EVENT = "EVENT";
        static final String STANDING = "STANDING";
        static final String CONCLUSION = "CONCLUSION";
        static final String COHORT = "COHORT";
        static final String RULE_RUN = "RULE_RUN";
        static final String CANDIDATE = "CANDIDATE";
        static final String FINDING = "FINDING";

        private Kind() {}
    }
}
