package org.oncovigil.overview;

/**
 * One listing file of a run.
 *
 * @param file the file
 * @param domain its domain
 * @param format its format
 * @param sha256 its hash
 * @param rowsRead rows read
 * @param rowsUsed rows used
 * @param rowsSetAside rows set aside
 */
public record InputLine(
        String file, String domain, String format, String sha256, long rowsRead, long rowsUsed, long rowsSetAside) {}
