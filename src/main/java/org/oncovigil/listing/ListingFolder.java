package org.oncovigil.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.ColumnMap;
import org.oncovigil.study.IntakePlan;
import org.oncovigil.study.TableMap;

/**
 * Finds the listings of a folder. Every file of the folder is either a listing or named in a problem; subfolders are not
 * entered.
 *
 * <p>The domain of a table, the first that applies: the column map says it; the file is named for a domain in the protocol; the RDOMAIN or DOMAIN
 * of its first row; the name the table gives itself (member, data set); a word of the file name.
 */
public final class ListingFolder {
    private final IntakePlan plan;
    private final ColumnMap map;
    private final ReadingLimits limits;
    private final List<ListingFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Path, String> fingerprints = new HashMap<>();

    private ListingFolder(IntakePlan plan, ColumnMap map, ReadingLimits limits) {
        this.plan = plan;
        this.map = map;
        this.limits = limits;
    }

    /** Finds the listings of one folder. */
    public static ListingSet find(Path folder, IntakePlan plan) {
        return find(List.of(folder), plan);
    }

    /** Finds the listings of several folders; with more than one, names begin with the folder's own name. */
    public static ListingSet find(List<Path> folders, IntakePlan plan) {
        return find(folders, plan, ColumnMap.NONE);
    }

    /** Finds the listings of several folders that a map reads. A file of the map is read by it alone. */
    public static ListingSet find(List<Path> folders, IntakePlan plan, ColumnMap map) {
        ListingFolder found = new ListingFolder(plan, map, ReadingLimits.USUAL);
        for (Path folder : folders) {
            found.look(folder, folders.size() > 1 ? folder.getFileName() + "/" : "");
        }
        found.tellMissing();
        found.tellTwice();
        found.files.sort(Comparator.comparing(ListingFile::domain).thenComparing(ListingFile::name));
        return new ListingSet(found.files, found.problems);
    }

    private void look(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            problems.add(Problem.of(
                    ListingMessage.FOLDER_MISSING,
                    Place.file(folder.toString()),
                    "no such folder",
                    "a folder with listings",
                    "Nothing was read."));
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path path : entries.filter(Files::isRegularFile).sorted().toList()) {
                take(path, prefix + path.getFileName());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void take(Path path, String name) {
        try {
            ListingContent content = ListingContent.of(path, limits);
            List<String> parts = ListingParts.of(content, limits);
            for (String part : parts) {
                boolean only = parts.size() == 1;
                take(content, part, only ? name : name + "#" + part);
            }
        } catch (IOException | RuntimeException failure) {
            problems.add(ListingReader.fault(failure).at(Place.file(name), "Not used."));
        }
    }

    private void take(ListingContent content, String part, String name) {
        try {
            place(content, part, name);
        } catch (IOException | RuntimeException failure) {
            problems.add(ListingReader.fault(failure).at(Place.file(name), "Not used."));
        }
    }

    private void place(ListingContent content, String part, String name) throws IOException {
        String fileName = content.path().getFileName().toString();
        List<TableMap> maps = map.of(fileName, part);
        for (TableMap table : maps) {
            String tableName = maps.size() == 1 ? name : name + "#" + table.domain();
            add(content, part, tableName, table.domain(), table);
        }
        if (!maps.isEmpty()) {
            return;
        }
        placeByContent(content, part, name, TableGlance.of(content, part, limits));
    }

    private void placeByContent(ListingContent content, String part, String name, TableGlance glance)
            throws IOException {
        String fileName = content.path().getFileName().toString();
        Optional<String> planned = planned(fileName);
        String domain = planned.or(glance::domain)
                .or(() -> ListingDomain.inFileName(fileName))
                .orElse("");
        if (domain.isEmpty() || (!glance.hasKeyColumn() && !isNamedForDomain(content, fileName))) {
            String found = "no domain told by its columns, its first row or its name";
            note(ListingMessage.NOT_A_LISTING, name, found, "a listing of SDTM");
        } else if (!ListingDomain.isRead(domain) && !ListingDomain.isKept(domain)) {
            note(ListingMessage.DOMAIN_NOT_USED, name, "domain " + domain, "");
        } else if (plan.files().containsKey(domain) && planned.isEmpty()) {
            String found = "domain " + domain + ", which the protocol takes from other files";
            note(ListingMessage.NOT_A_LISTING, name, found, "");
        } else {
            add(content, part, name, domain, TableMap.NONE);
            tellKept(domain, name);
        }
    }

    private void tellKept(String domain, String name) {
        if (!ListingDomain.isRead(domain)) {
            problems.add(Problem.of(
                    ListingMessage.DOMAIN_KEPT,
                    Place.file(name),
                    "domain " + domain,
                    "",
                    "Its rows are kept in the store and take part in no judgement."));
        }
    }

    private void add(ListingContent content, String part, String name, String domain, TableMap table)
            throws IOException {
        Path path = content.path();
        files.add(
                new ListingFile(path, name, part, domain, content.label(), fingerprint(path), Files.size(path), table));
    }

    /** The fingerprint of a file that is used, worked out once for all its parts. */
    private String fingerprint(Path path) throws IOException {
        String known = fingerprints.get(path);
        if (known == null) {
            known = Sha256.of(path);
            fingerprints.put(path, known);
        }
        return known;
    }

    private static boolean isNamedForDomain(ListingContent content, String fileName) {
        return content.format() != ListingFormat.CSV || fileName.matches("(?i).*\\.(csv|tsv|txt)(\\.gz)?");
    }

    private Optional<String> planned(String fileName) {
        return plan.files().entrySet().stream()
                .filter(entry -> entry.getValue().contains(fileName))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private void tellMissing() {
        Set<String> seen = new HashSet<>();
        files.forEach(file -> seen.add(file.path().getFileName().toString()));
        plan.files().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .filter(name -> !seen.contains(name))
                .forEach(name -> problems.add(Problem.of(
                        ListingMessage.NAMED_FILE_MISSING, Place.file(name), "no such listing", "a file", "Read on.")));
    }

    /** Several listings of a domain may be parts of it, or the same rows twice. */
    private void tellTwice() {
        Map<String, List<String>> names = new TreeMap<>();
        files.forEach(file ->
                names.computeIfAbsent(file.domain(), any -> new ArrayList<>()).add(file.name()));
        names.forEach((domain, several) -> {
            if (several.size() > 1 && !domain.endsWith("FA")) {
                problems.add(Problem.of(
                        ListingMessage.DOMAIN_TWICE,
                        Place.file(several.get(0)),
                        domain + " also in " + String.join(", ", several.subList(1, several.size())),
                        "one listing, or parts without common rows",
                        "All are read."));
            }
        });
    }

    private void note(ListingMessage message, String name, String found, String expected) {
        problems.add(Problem.of(message, Place.file(name), found, expected, "Not used."));
    }
}
