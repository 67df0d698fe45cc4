package org.oncovigil.listing.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/** The rows of one sheet, one after the other. Not safe for use by several threads. */
public final class SheetReader implements Closeable {
    private final InputStream in;
    private final XMLStreamReader xml;
    private final CellText text;
    private final WorkbookLimits limits;
    private long row;

    SheetReader(InputStream in, CellText text, WorkbookLimits limits) throws IOException {
        this.in = in;
        this.text = text;
        this.limits = limits;
        try {
            this.xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            throw WorkbookFile.damaged(broken);
        }
    }

    /** The number of the latest row as the workbook shows it, counted from 1; 0 before the first. */
    public long row() {
        return row;
    }

    /** The cells of the next row that has any, up to its last one; an absent cell is empty. Nothing at the end. */
    public Optional<List<String>> next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    row = number(xml.getAttributeValue(null, "r"), row + 1);
                    List<String> cells = cells();
                    if (!cells.isEmpty()) {
                        return Optional.of(cells);
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException broken) {
            throw WorkbookFile.damaged(broken);
        }
    }

    private static long number(String text, long otherwise) {
        return text == null || !text.matches("\\d{1,9}") ? otherwise : Long.parseLong(text);
    }

    private List<String> cells() throws XMLStreamException, IOException {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(cell());
            }
        }
        return cells;
    }

    /** The place of a cell from its address, such as 2 for {@code C17}. */
    private int column(String address, int otherwise) throws WorkbookFault {
        int column = 0;
        for (int index = 0; address != null && index < address.length(); index++) {
            char letter = address.charAt(index);
            if (letter < 'A' || letter > 'Z' || column > limits.maxColumns()) {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        int place = column == 0 ? otherwise : column - 1;
        if (place >= limits.maxColumns()) {
            throw new WorkbookFault(WorkbookFault.Kind.TOO_LARGE, "a cell in column " + (place + 1));
        }
        return place;
    }

    private String cell() throws XMLStreamException, IOException {
        String type = attribute("t");
        int style = (int) number(xml.getAttributeValue(null, "s"), -1);
        StringBuilder value = new StringBuilder();
        boolean inside = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                inside = event == XMLStreamConstants.START_ELEMENT && (name.equals("v") || name.equals("t"));
            } else if (inside && xml.isCharacters()) {
                append(value);
            }
        }
        return value.isEmpty() ? "" : text.of(type, style, value.toString());
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private void append(StringBuilder value) throws WorkbookFault {
        value.append(xml.getText());
        if (value.length() > limits.maxCellLength()) {
            throw new WorkbookFault(
                    WorkbookFault.Kind.TOO_LARGE, "a cell over " + limits.maxCellLength() + " characters");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
