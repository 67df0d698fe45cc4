package org.oncovigil.job;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.oncovigil.overview.SafetyOverview;
import org.oncovigil.problem.Problem;
import org.oncovigil.report.Language;
import org.oncovigil.report.ReportFault;
import org.oncovigil.report.SafetyPage;
import org.oncovigil.report.SafetyWorkbook;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Report: the workbook of the run, then its page. If one of them cannot be written, everything else stands and the run
 * says so.
 */
final class ReportStep implements Tasklet {
    static final String NAME = "report";

    private final NightContext night;
    private final EventLines events;
    private ReportFiles files = ReportFiles.NONE;

    ReportStep(NightContext night) {
        this.night = night;
        this.events = new EventLines(night);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        night.progress().stepStarted(NAME);
        night.store().problems().clear(night.runId(), NAME);
        if (!night.settings().dryRun()) {
            OverviewBuilding building = new OverviewBuilding(night, events);
            files = write(building.build(building.summary(ReportFiles.NONE, List.of())));
        }
        night.progress()
                .stepEnded(
                        NAME,
                        (files.workbook().isEmpty() ? "no workbook" : "1 workbook")
                                + (files.page().isEmpty() ? ", no page" : ", 1 page"));
        return RepeatStatus.FINISHED;
    }

    private ReportFiles write(SafetyOverview overview) {
        Path layout = night.settings().layout();
        Path reports = night.settings().reports();
        Language language = Language.valueOf(night.settings().language().toUpperCase(Locale.ROOT));
        Set<Problem> problems = new LinkedHashSet<>();
        ReportFiles written = new ReportFiles(
                path(() -> SafetyWorkbook.write(overview, layout, reports, language), problems),
                path(() -> SafetyPage.write(overview, layout, reports, language), problems));
        if (!problems.isEmpty()) {
            night.store().problems().save(night.runId(), NAME, List.copyOf(problems));
        }
        return written;
    }

    /** The path of a file that was written; empty, and the problems kept, if it was not. */
    private static String path(Supplier<Path> writing, Set<Problem> problems) {
        try {
            return writing.get().toString();
        } catch (ReportFault fault) {
            problems.addAll(fault.problems());
            return "";
        }
    }

    /** The files that were written. */
    ReportFiles files() {
        return files;
    }

    /** The events of the run. */
    EventLines events() {
        return events;
    }
}
