package org.oncovigil.listing.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** An open workbook. */
public final class WorkbookFile implements Closeable {
    private static final String WORKBOOK_PART = "xl/workbook.xml";

    private final OPCPackage archive;
    private final XSSFReader reader;
    private final WorkbookLimits limits;
    private final boolean from1904;

    private WorkbookFile(OPCPackage archive, XSSFReader reader, WorkbookLimits limits)
            throws IOException, OpenXML4JException {
        this.archive = archive;
        this.reader = reader;
        this.limits = limits;
        this.from1904 = readDateSystem();
    }

    /**
     * Opens a workbook for reading.
     *
     * @throws WorkbookFault if it is none, is damaged, or expands beyond the limits
     */
    public static WorkbookFile open(Path file, WorkbookLimits limits) throws IOException {
        checkArchive(file, limits);
        OPCPackage archive = null;
        try {
            archive = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new WorkbookFile(archive, new XSSFReader(archive), limits);
        } catch (OpenXML4JException | RuntimeException | IOException broken) {
            if (archive != null) {
                archive.revert();
            }
            throw damaged(broken);
        }
    }

    private static void checkArchive(Path file, WorkbookLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(WORKBOOK_PART) == null) {
                throw new WorkbookFault(WorkbookFault.Kind.NO_WORKBOOK, "a zip archive that holds no workbook");
            }
            long packed = zip.stream().mapToLong(ZipEntry::getCompressedSize).sum();
            long expanded = zip.stream().mapToLong(ZipEntry::getSize).sum();
            boolean outOfProportion =
                    expanded > limits.freeExpansion() && expanded / Math.max(1, packed) > limits.maxExpansion();
            if (zip.size() > limits.maxEntries() || expanded > limits.maxExpanded() || outOfProportion) {
                throw new WorkbookFault(
                        WorkbookFault.Kind.TOO_LARGE,
                        "an archive of " + zip.size() + " entries and " + expanded + " bytes from " + packed);
            }
        } catch (java.util.zip.ZipException broken) {
            throw damaged(broken);
        }
    }

    static WorkbookFault damaged(Exception cause) {
        if (cause instanceof WorkbookFault known) {
            return known;
        }
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new WorkbookFault(WorkbookFault.Kind.DAMAGED, "a damaged workbook (" + reason + ")", cause);
    }

    private boolean readDateSystem() throws IOException, OpenXML4JException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    String flag = xml.getAttributeValue(null, "date1904");
                    return "1".equals(flag) || "true".equals(flag);
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw damaged(broken);
        }
    }

    /** Whether serial dates count from 1904 and not from 1900. */
    public boolean countsFrom1904() {
        return from1904;
    }

    /** The names of the sheets, in the order of the workbook, hidden ones included. */
    public List<String> sheets() throws IOException {
        List<String> names = new ArrayList<>();
        try {
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
        } catch (OpenXML4JException | RuntimeException broken) {
            throw damaged(broken);
        }
        return names;
    }

    /**
     * Opens a sheet; the first one if the name is empty. The sheet is closed before the workbook.
     *
     * @throws WorkbookFault if there is no such sheet
     */
    public SheetReader sheet(String name) throws IOException {
        try {
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                InputStream in = sheets.next();
                if (name.isEmpty() || sheets.getSheetName().equals(name)) {
                    SharedStrings texts = reader.getSharedStringsTable();
                    return new SheetReader(in, new CellText(texts, dateStyles(), from1904), limits);
                }
                in.close();
            }
        } catch (OpenXML4JException | RuntimeException broken) {
            throw damaged(broken);
        }
        throw new WorkbookFault(WorkbookFault.Kind.DAMAGED, "no sheet " + name);
    }

    /** Per cell style whether it shows a date. */
    private boolean[] dateStyles() throws IOException, OpenXML4JException {
        StylesTable styles = reader.getStylesTable();
        boolean[] dates = new boolean[styles == null ? 0 : styles.getNumCellStyles()];
        for (int index = 0; index < dates.length; index++) {
            XSSFCellStyle style = styles.getStyleAt(index);
            dates[index] = DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
        }
        return dates;
    }

    @Override
    public void close() {
        archive.revert();
    }
}
