package org.oncovigil.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.oncovigil.listing.Nights;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.IntakePlan;

/**
 * The folders of one night, and its data cut-off. Of a folder that holds dated nights, the night of the cut-off is read;
 * without a cut-off, the newest. A folder without nights is read as it is, with the cut-off of the request or the
 * protocol.
 *
 * @param folders the folders to read
 * @param dataCutoff the data cut-off
 * @param problem why there is nothing to read
 */
record NightFolders(List<Path> folders, LocalDate dataCutoff, Optional<Problem> problem) {
    static NightFolders of(NightlyRequest request, IntakePlan plan) {
        List<Path> roots = request.listings()
                .map(List::of)
                .orElseGet(() -> plan.folders().stream()
                        .map(folder ->
                                request.location().folder().resolve(folder).normalize())
                        .toList());
        List<Path> folders = new ArrayList<>();
        Optional<LocalDate> cutoff = request.dataCutoff();
        for (Path root : roots) {
            SortedMap<LocalDate, Path> nights = Nights.in(root);
            if (!Files.isDirectory(root)) {
                return nothing(root, "no such folder", "a folder with listings");
            }
            if (nights.isEmpty()) {
                folders.add(root);
            } else if (cutoff.isEmpty()) {
                cutoff = Optional.of(nights.lastKey());
                folders.add(nights.get(nights.lastKey()));
            } else if (nights.containsKey(cutoff.get())) {
                folders.add(nights.get(cutoff.get()));
            } else {
                return nothing(root, "no night " + cutoff.get(), "one of " + nights.keySet());
            }
        }
        Optional<LocalDate> day = cutoff.or(plan::dataCutoff);
        if (day.isEmpty()) {
            return nothing(
                    roots.isEmpty() ? Path.of("") : roots.get(0),
                    "no data cut-off",
                    "folders named by date, intake.dataCutoff in the protocol, or --as-of");
        }
        return new NightFolders(folders, day.get(), Optional.empty());
    }

    private static NightFolders nothing(Path folder, String found, String expected) {
        return new NightFolders(
                List.of(),
                LocalDate.EPOCH,
                Optional.of(Problem.of(
                        JobMessage.NO_NIGHT, Place.file(folder.toString()), found, expected, "Nothing was run.")));
    }
}
