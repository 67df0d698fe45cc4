package org.oncovigil.job;

import java.nio.file.Path;
import java.util.List;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.report.Language;
import org.oncovigil.report.ReportFault;
import org.oncovigil.report.SafetyWorkbook;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Report: the workbook of the run. If it cannot be written, everything else stands and the run says so. */
final class ReportStep implements Tasklet {
    static final String NAME = "report";

    private final NightContext night;
    private final EventLines events;
    private String workbook = "";

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
            RunSummary summary = building.summary("", List.of());
            try {
                Path written = SafetyWorkbook.write(
                        building.build(summary),
                        night.settings().layout(),
                        night.settings().reports(),
                        Language.valueOf(night.settings().language().toUpperCase(java.util.Locale.ROOT)));
                workbook = written.toString();
            } catch (ReportFault fault) {
                night.store().problems().save(night.runId(), NAME, fault.problems());
            }
        }
        night.progress().stepEnded(NAME, workbook.isEmpty() ? "no workbook" : "1 workbook");
        return RepeatStatus.FINISHED;
    }

    /** The workbook's path; empty if none was written. */
    String workbook() {
        return workbook;
    }

    /** The events of the run. */
    EventLines events() {
        return events;
    }
}
