package org.oncovigil.night;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.oncovigil.job.NightlyRequest;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.job.NightlyRun;
import org.oncovigil.job.Progress;
import org.oncovigil.job.StudyLocation;
import org.oncovigil.store.SurveillanceStore;

/** Runs whole nights in a folder of their own, at a fixed time. */
final class Nights {
    private static final Instant NOW = Instant.parse("2026-03-21T02:15:00Z");
    /** Rules compiled by one test are there for the next. */
    private static final Path USER = Path.of("target", "test-user", ".local", "share", "oncovigil");

    private final Path folder;
    private final StudyLocation study;

    Nights(Path folder, String study) {
        this(folder, StudyLocation.find(Path.of(""), study).orElseThrow());
    }

    Nights(Path folder, StudyLocation study) {
        this.folder = folder;
        this.study = study;
    }

    NightlyResult run(LocalDate dataCutoff) {
        return run(Optional.empty(), Optional.of(dataCutoff));
    }

    /** Runs a night and tells someone how far it is, who may throw. */
    NightlyResult run(LocalDate dataCutoff, Progress progress) {
        return run(Optional.empty(), Optional.of(dataCutoff), progress);
    }

    NightlyResult run(Optional<Path> listings, Optional<LocalDate> dataCutoff) {
        return run(listings, dataCutoff, new Silence());
    }

    NightlyResult run(Optional<Path> listings, Optional<LocalDate> dataCutoff, Progress progress) {
        return new NightlyRun(
                        new NightlyRequest(
                                study,
                                listings,
                                dataCutoff,
                                Optional.of(database()),
                                reports(),
                                Path.of("reports/layout"),
                                USER,
                                "both",
                                false,
                                "test"),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        progress,
                        banner -> {})
                .run();
    }

    Path database() {
        return folder.resolve("night.db");
    }

    Path reports() {
        return folder.resolve("reports");
    }

    SurveillanceStore store() {
        return SurveillanceStore.open(database());
    }

    private static final class Silence implements Progress {
        @Override
        public void stepStarted(String step) {}

        @Override
        public void advanced(String step, long done) {}

        @Override
        public void stepEnded(String step, String counts) {}
    }
}
