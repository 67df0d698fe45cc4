package org.oncovigil.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A streaming workbook whose file does not depend on when it was written: every entry of the archive carries the same
 * time. Source of the date: the oldest whole month that every archive reader shows without a warning.
 */
final class StampedWorkbook extends SXSSFWorkbook {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 12, 0);
    /** Rows of a sheet that are held in memory while it is written. */
    private static final int WINDOW = 100;

    StampedWorkbook(XSSFWorkbook book) {
        super(book, WINDOW);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return new StampedArchive(out);
    }

    private static final class StampedArchive extends ZipArchiveOutputStream {
        StampedArchive(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            // the archive keeps local time, and the library takes it through the machine's own zone
            entry.setTime(ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
            super.putArchiveEntry(entry);
        }
    }
}
