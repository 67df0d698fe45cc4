package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.listing.xport.TransportVersion;
import org.oncovigil.listing.xport.TransportWriter;
import org.oncovigil.listing.xport.TransportWriter.Column;
import org.oncovigil.problem.Problem;

/** All data is synthetic. */
class ListingFolderTest {
    @TempDir
    Path folder;

    @Test
    void tellsTheDomainByTheContentBeforeTheName() {
        Listings.write(folder, "nightly_export_7.csv", Listings.AE_HEADER + "AE,S-1,1,,x,,,,,,,,\n");
        ListingFile file = Listings.only(folder);
        assertThat(file.domain()).isEqualTo("AE");
        assertThat(file.name()).isEqualTo("nightly_export_7.csv");
        assertThat(file.format()).isEqualTo("CSV");
    }

    @Test
    void tellsTheDomainByTheNameWhereTheContentIsSilent() {
        for (String name : List.of("ce_vaccine.csv", "suppae.csv", "LB.CSV", "Raw_VS.csv")) {
            Listings.write(folder, name, "USUBJID,X\nS-1,2\n");
        }
        assertThat(find())
                .extracting(file -> file.name() + " " + file.domain())
                .containsExactly("ce_vaccine.csv CE", "LB.CSV LB", "suppae.csv SUPPAE", "Raw_VS.csv VS");
    }

    @Test
    void faceIsFindingsAboutAndSupplementsNameTheirParent() {
        Listings.write(folder, "a.csv", "DOMAIN,USUBJID\nFACE,S-1\n");
        Listings.write(folder, "b.csv", "RDOMAIN,USUBJID,QNAM\nFACE,S-1,Q\n");
        Listings.write(folder, "c.csv", "RDOMAIN,USUBJID,QNAM\nAE,S-1,Q\n");
        assertThat(find()).extracting(ListingFile::domain).containsExactly("FA", "SUPPAE", "SUPPFA");
    }

    @Test
    void readsTransportFilesOfBothVersionsAlsoCompressed() {
        Listings.write(folder, "one.xpt", transport(TransportVersion.V5, "AE"));
        Listings.write(folder, "two", Listings.gzip(transport(TransportVersion.V8, "lb")));
        assertThat(find())
                .extracting(file -> file.domain() + " " + file.format())
                .containsExactly("AE SAS XPORT v5", "LB SAS XPORT v8, gzip");
    }

    @Test
    void eachMemberOfATransportFileIsAListing() {
        byte[] file = new TransportWriter(TransportVersion.V5)
                .member("AE", List.of(new Column("USUBJID", "", false, 8)), List.of(List.of("S-1")), false)
                .member("DM", List.of(new Column("USUBJID", "", false, 8)), List.of(List.of("S-2")), false)
                .bytes();
        Listings.write(folder, "all.xpt", file);
        assertThat(find()).extracting(ListingFile::name).containsExactly("all.xpt#AE", "all.xpt#DM");
        assertThat(Listings.read(find().get(1)).cells()).containsExactly(List.of("S-2"));
    }

    @Test
    void whatIsNoListingIsNamedAndNotPassedOver() {
        Listings.write(folder, "define.xml", "<?xml version=\"1.0\"?><ODM/>");
        Listings.write(folder, "LICENSE", "Permission is granted, free of charge, to any person");
        Listings.write(folder, "ta.csv", "STUDYID,DOMAIN,USUBJID\nT,TA,\n");
        Listings.write(folder, "empty.xpt", new byte[0]);
        Listings.write(folder, "old.xpt", "**COMPRESSED** **COMPRESSED** **COMPRESSED**");
        Listings.write(folder, "picture.dat", new byte[] {1, 2, 3, 0, 7});
        Listings.write(folder, "ae.xpt", cut(transport(TransportVersion.V5, "AE"), 300));
        assertThat(set().files()).isEmpty();
        assertThat(set().problems())
                .extracting(problem -> problem.place().file() + " " + problem.id())
                .containsExactly(
                        "LICENSE LST-002",
                        "ae.xpt LST-006",
                        "define.xml LST-002",
                        "empty.xpt LST-003",
                        "old.xpt LST-005",
                        "picture.dat LST-004",
                        "ta.csv LST-030");
    }

    @Test
    void theProtocolMaySayWhichFileIsWhat() {
        Listings.write(folder, "export1.csv", "USUBJID,X\nS-1,2\n");
        Listings.write(folder, "ae.csv", "USUBJID,X\nS-1,2\n");
        ListingSet set = ListingFolder.find(
                folder, ReferenceData.plan(Map.of("AE", List.of("export1.csv"), "LB", List.of("central.csv"))));
        assertThat(set.files())
                .extracting(file -> file.name() + " " + file.domain())
                .containsExactly("export1.csv AE");
        assertThat(set.problems()).extracting(Problem::id).containsExactly("LST-002", "LST-035");
    }

    @Test
    void filesOfSeveralFoldersAreNamedWithTheirFolder() throws java.io.IOException {
        Path one = Files.createDirectory(folder.resolve("edc"));
        Path two = Files.createDirectory(folder.resolve("lab"));
        Listings.write(one, "dm.csv", Listings.DM);
        Listings.write(two, "lb.csv", "DOMAIN,USUBJID\nLB,S-1\n");
        assertThat(ListingFolder.find(List.of(one, two), ReferenceData.plan()).files())
                .extracting(ListingFile::name)
                .containsExactly("edc/dm.csv", "lab/lb.csv");
    }

    @Test
    void aMissingFolderIsAProblem() {
        assertThat(ListingFolder.find(folder.resolve("none"), ReferenceData.plan())
                        .problems())
                .extracting(Problem::id)
                .containsExactly("LST-001");
    }

    /** SHA-256 of the three bytes "abc", as FIPS 180-2 gives it, is that of a file that holds them. */
    @Test
    void theFingerprintIsThatOfTheBytes() throws java.io.IOException {
        Path file = Files.write(folder.resolve("x"), "abc".getBytes(StandardCharsets.US_ASCII));
        assertThat(Sha256.of(file)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void nightsAreTheDatedFoldersInOrder() throws java.io.IOException {
        for (String name : List.of("2026-01-12", "2026-01-05", "2026-13-01", "archive", "2026-1-5")) {
            Files.createDirectory(folder.resolve(name));
        }
        assertThat(Nights.in(folder).keySet()).containsExactly(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 12));
        assertThat(Nights.in(folder.resolve("archive"))).isEmpty();
        assertThat(Nights.in(folder.resolve("none"))).isEmpty();
    }

    private List<ListingFile> find() {
        ListingSet set = set();
        assertThat(set.problems()).isEmpty();
        return set.files();
    }

    private ListingSet set() {
        return ListingFolder.find(folder, ReferenceData.plan());
    }

    private static byte[] transport(TransportVersion version, String name) {
        return new TransportWriter(version)
                .member(
                        name,
                        List.of(new Column("USUBJID", "", false, 8), new Column("N", "", true, 8)),
                        List.of(List.of("S-1", new BigDecimal("1.5"))),
                        true)
                .bytes();
    }

    private static byte[] cut(byte[] bytes, int length) {
        return java.util.Arrays.copyOf(bytes, length);
    }
}
