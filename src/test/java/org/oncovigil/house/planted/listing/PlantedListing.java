package org.oncovigil.house.planted.listing;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.mail.Session;
import org.kie.api.KieBase;
import org.oncovigil.house.planted.store.PlantedStore;
import org.oncovigil.house.planted.timing.PlantedHelper;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Breaks: no edge uses another, circles, and the rooms of Drools, YAML, CSV and mail. */
public class PlantedListing {
    public PlantedStore edge;
    public PlantedHelper circle;
    public KieBase rules;
    public LoadSettings yaml;
    public CsvReader.CsvReaderBuilder csv;
    public Session mail;
}
