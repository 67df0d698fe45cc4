package org.oncovigil.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A copy of a store on which nothing is kept. */
final class ScratchStore {
    private ScratchStore() {}

    /** A copy of a store, or of none, in the folder for temporary files. */
    static Path copy(Path file) {
        try {
            Path copy = Files.createTempFile("oncovigil", ".db");
            if (Files.exists(file)) {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a copy with what the database put beside it. */
    static void delete(Path file) {
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(file + suffix));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
