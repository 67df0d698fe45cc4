package org.oncovigil.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.IntakePlan;

/**
 * Finds the listings of a folder. Every file of the folder is either a listing or named in a problem; subfolders are not
 * entered.
 *
 * <p>The domain of a table, the first that applies: the file is named for a domain in the protocol; the RDOMAIN or DOMAIN
 * of its first row; the name the table gives itself (member, data set); a word of the file name.
 */
public final class ListingFolder {
    private final IntakePlan plan;
    private final ReadingLimits limits;
    private final List<ListingFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ListingFolder(IntakePlan plan, ReadingLimits limits) {
        this.plan = plan;
        this.limits = limits;
    }

    /** Finds the listings of one folder. */
    public static ListingSet find(Path folder, IntakePlan plan) {
        return find(List.of(folder), plan);
    }

    /** Finds the listings of several folders; with more than one, names begin with the folder's own name. */
    public static ListingSet find(List<Path> folders, IntakePlan plan) {
        ListingFolder found = new ListingFolder(plan, ReadingLimits.USUAL);
        for (Path folder : folders) {
            found.look(folder, folders.size() > 1 ? folder.getFileName() + "/" : "");
        }
        found.tellMissing();
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
            String sha256 = Sha256.of(path);
            for (String part : parts) {
                boolean only = parts.size() == 1;
                take(content, only ? "" : part, only ? name : name + "#" + part, sha256);
            }
        } catch (IOException | RuntimeException failure) {
            problems.add(ListingReader.fault(failure).at(Place.file(name), "Not used."));
        }
    }

    private void take(ListingContent content, String part, String name, String sha256) throws IOException {
        TableGlance glance = TableGlance.of(content, part, limits);
        String fileName = content.path().getFileName().toString();
        String domain = planned(fileName)
                .or(() -> glance.domain())
                .or(() -> ListingDomain.inFileName(fileName))
                .orElse("");
        if (domain.isEmpty() || (!glance.hasKeyColumn() && !isNamedForDomain(content, fileName))) {
            note(
                    ListingMessage.NOT_A_LISTING,
                    name,
                    "no domain told by its columns, its first row or its name",
                    "a listing of SDTM");
        } else if (!ListingDomain.isRead(domain)) {
            note(ListingMessage.DOMAIN_NOT_USED, name, "domain " + domain, "");
        } else if (plan.files().containsKey(domain) && planned(fileName).isEmpty()) {
            note(
                    ListingMessage.NOT_A_LISTING,
                    name,
                    "domain " + domain + ", which the protocol takes from other files",
                    "");
        } else {
            files.add(new ListingFile(
                    content.path(), name, part, domain, content.label(), sha256, Files.size(content.path())));
        }
    }

    private static boolean isNamedForDomain(ListingContent content, String fileName) {
        return content.format() != ListingFormat.CSV || fileName.matches("(?i).*\\.(csv|tsv|txt)(\\.gz)?");
    }

    private java.util.Optional<String> planned(String fileName) {
        return plan.files().entrySet().stream()
                .filter(entry -> entry.getValue().contains(fileName))
                .map(java.util.Map.Entry::getKey)
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

    private void note(ListingMessage message, String name, String found, String expected) {
        problems.add(Problem.of(message, Place.file(name), found, expected, "Not used."));
    }
}
