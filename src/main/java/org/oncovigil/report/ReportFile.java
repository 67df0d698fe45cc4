package org.oncovigil.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.oncovigil.overview.RunFacts;

/** A file of a run's report: its name, and how it appears under that name only when it is whole. */
final class ReportFile {
    private ReportFile() {}

    /** Writes what a file holds. */
    interface Writing {
        /** Writes everything; the stream is closed afterwards. */
        void to(OutputStream out) throws IOException;
    }

    /** The file name of a run's workbook or page. */
    static String name(RunFacts run, Blinding blinding, String extension) {
        return String.format(
                Locale.ROOT,
                "%s_safety_asof-%s_run-%04d_%s.%s",
                run.study(),
                run.dataCutoff().format(DateTimeFormatter.BASIC_ISO_DATE),
                run.runId(),
                blinding,
                extension);
    }

    /**
     * Writes a file into a folder, which is created if need be; a file of the same name is replaced.
     *
     * @param unwritable the message if the file cannot be written
     * @return the file's path
     * @throws ReportFault if the folder or the file cannot be written
     */
    static Path write(Path folder, String name, ReportMessage unwritable, Writing writing) {
        Path target = folder.resolve(name);
        create(folder);
        Path part = folder.resolve("." + name + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                writing.to(out);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException failure) {
            discard(part);
            throw ReportFault.of(
                    unwritable,
                    target.toString(),
                    "the file cannot be written (" + reason(failure) + ")",
                    "a folder with room that may be written to",
                    failure);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw ReportFault.of(
                    ReportMessage.FOLDER_UNUSABLE,
                    folder.toString(),
                    "the folder cannot be created (" + reason(failure) + ")",
                    "a folder that may be written to",
                    failure);
        }
    }

    /** What the system says, without paths and names of classes. */
    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "a file of this name is in the way";
        }
        if (failure instanceof AccessDeniedException) {
            return "not allowed";
        }
        return failure instanceof FileSystemException told && told.getReason() != null
                ? told.getReason()
                : failure.getMessage();
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftBehind) {
            // the fault that is thrown next tells that the folder cannot be written
        }
    }
}
