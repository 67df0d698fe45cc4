package org.oncovigil.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user asks of one run.
 *
 * @param location the study
 * @param listings the listing folder, if it is not the protocol's
 * @param dataCutoff the data cut-off, if it is not the newest night
 * @param store the SQLite file; nothing: one per study in {@code userData}
 * @param reports the folder of workbooks
 * @param layout the folder of sheet layouts
 * @param userData the user's data folder, which holds stores and compiled rules
 * @param language the workbook's language: en, zh or both
 * @param dryRun whether nothing is kept and nothing leaves the house
 * @param program the program's version
 */
public record NightlyRequest(
        StudyLocation location,
        Optional<Path> listings,
        Optional<LocalDate> dataCutoff,
        Optional<Path> store,
        Path reports,
        Path layout,
        Path userData,
        String language,
        boolean dryRun,
        String program) {}
