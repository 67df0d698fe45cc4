package org.oncovigil.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose alerts are acted on, and where.
 *
 * @param location the study
 * @param store the store; nothing: the one in the user's data folder
 * @param userData the folder of stores
 * @param reports the folder of reports, in which the folder of mail files lies
 */
public record AlertDeskRequest(StudyLocation location, Optional<Path> store, Path userData, Path reports) {}
