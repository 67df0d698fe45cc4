package org.oncovigil.listing;

import java.nio.file.Path;
import org.oncovigil.study.TableMap;

/**
 * One table of a listing folder.
 *
 * @param path the file
 * @param name its name for people, relative to the folder that was read, with forward slashes; with the part's name after
 *     a {@code #} where a file holds several tables
 * @param part the member or sheet; empty if the format has none
 * @param domain the SDTM domain, such as {@code AE}, {@code FA} (also for FACE) or {@code SUPPAE}
 * @param format the format for people, such as {@code CSV} or {@code SAS XPORT v5, gzip}
 * @param sha256 the SHA-256 of the file's bytes, in lower-case hexadecimal
 * @param bytes the size of the file
 * @param map how its columns become those of the domain; {@link TableMap#NONE} if they are already
 */
public record ListingFile(
        Path path, String name, String part, String domain, String format, String sha256, long bytes, TableMap map) {}
