package org.oncovigil.job;

import java.nio.file.Path;
import java.time.Clock;

/**
 * An edited workbook to be taken in.
 *
 * @param study the study's id
 * @param book the workbook
 * @param store the study's store
 * @param reviewer who edited it
 * @param role in which role
 * @param clock the time of the import
 */
public record ReviewImportRequest(String study, Path book, Path store, String reviewer, String role, Clock clock) {}
