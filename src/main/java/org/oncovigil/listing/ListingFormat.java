package org.oncovigil.listing;

/** The formats a listing can have, told by content. */
public enum ListingFormat {
    CSV("CSV"),
    TRANSPORT_5("SAS XPORT v5"),
    TRANSPORT_8("SAS XPORT v8"),
    DATASET_JSON("Dataset-JSON"),
    WORKBOOK("XLSX");

    private final String label;

    ListingFormat(String label) {
        this.label = label;
    }

    /** The format's name for people. */
    public String label() {
        return label;
    }
}
