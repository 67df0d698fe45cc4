package org.oncovigil.house.planted.store;

import org.apache.poi.ss.usermodel.Workbook;

/** Breaks: POI outside its rooms. */
public class PlantedStore {
    public Workbook workbook;
}
