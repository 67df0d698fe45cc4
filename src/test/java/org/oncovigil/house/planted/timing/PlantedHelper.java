package org.oncovigil.house.planted.timing;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Random;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.rng.UniformRandomProvider;
import org.oncovigil.house.planted.listing.PlantedListing;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Breaks: plain core, the room table, circles, the clock, chance, floating point, final fields, printing, names, and the
 * rooms of quadrature, roots and random numbers.
 */
public class PlantedHelper {
    public double weight;
    public PlantedListing above;
    public Connection connection;
    public JdbcTemplate template;
    public GaussIntegrator quadrature;
    public BrentSolver roots;
    public UniformRandomProvider chance;

    public LocalDate today() {
        System.out.println(new Random().nextInt());
        return LocalDate.now();
    }
}
