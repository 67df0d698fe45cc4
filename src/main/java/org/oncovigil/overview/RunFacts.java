package org.oncovigil.overview;

import java.time.LocalDate;

/**
 * Which run this is.
 *
 * @param runId its number
 * @param study the study
 * @param title the study's title
 * @param protocolVersion the protocol's version
 * @param dataCutoff the data cut-off
 * @param startedAt ISO instant
 * @param program the program's version
 * @param rulebookSha256 the rulebook's hash
 * @param localScale the vaccine scale
 * @param systemicScale the CTCAE version
 * @param previousRun the run compared with; 0 for the first
 * @param previousDataCutoff its data cut-off, ISO date; empty for the first
 */
public record RunFacts(
        long runId,
        String study,
        String title,
        String protocolVersion,
        LocalDate dataCutoff,
        String startedAt,
        String program,
        String rulebookSha256,
        String localScale,
        String systemicScale,
        long previousRun,
        String previousDataCutoff) {}
