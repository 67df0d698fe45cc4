package org.oncovigil.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.oncovigil.overview.InputLine;
import org.oncovigil.overview.RunSummary;

/** The summary as one JSON object, with the keys that users' scripts rely on. */
final class SummaryJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MILLISECONDS = 3;

    private SummaryJson() {}

    static String of(RunSummary summary, ExitCode code, double seconds) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("study", summary.study());
            out.writeStringField("asOf", summary.asOf());
            out.writeNumberField("runId", summary.runId());
            out.writeNumberField("exitCode", code.number());
            out.writeNumberField(
                    "durationSeconds", BigDecimal.valueOf(seconds).setScale(MILLISECONDS, RoundingMode.HALF_UP));
            inputs(summary, out);
            object(out, "subjects", subjects(summary.subjects()));
            object(out, "events", events(summary.events()));
            object(out, "classes", summary.classes());
            object(out, "dlt", dlt(summary.dlt()));
            object(out, "stopping", stopping(summary.stopping()));
            object(out, "followUp", followUp(summary.followUp()));
            object(out, "alerts", alerts(summary.alerts()));
            out.writeNumberField("problems", summary.problems());
            object(out, "problemsByMessage", summary.problemsByMessage());
            out.writeStringField("workbook", summary.workbook());
            out.writeStringField("page", summary.page());
            out.writeStringField("rulebookSha256", summary.rulebookSha256());
            out.writeArrayFieldStart("reasons");
            for (String reason : summary.reasons()) {
                out.writeString(reason);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    private static void inputs(RunSummary summary, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("inputs");
        for (InputLine input : summary.inputs()) {
            out.writeStartObject();
            out.writeStringField("file", input.file());
            out.writeStringField("sha256", input.sha256());
            out.writeNumberField("rowsRead", input.rowsRead());
            out.writeNumberField("rowsUsed", input.rowsUsed());
            out.writeNumberField("rowsSetAside", input.rowsSetAside());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void object(JsonGenerator out, String name, Map<String, Integer> fields) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, Integer> field : fields.entrySet()) {
            out.writeNumberField(field.getKey(), field.getValue());
        }
        out.writeEndObject();
    }

    private static Map<String, Integer> subjects(RunSummary.Subjects subjects) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("total", subjects.total());
        fields.put("dosed", subjects.dosed());
        fields.put("withEvent", subjects.withEvent());
        return fields;
    }

    private static Map<String, Integer> events(RunSummary.Events events) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("total", events.total());
        fields.put("new", events.fresh());
        fields.put("changed", events.changed());
        fields.put("removed", events.removed());
        fields.put("gradable", events.gradable());
        fields.put("notGradable", events.notGradable());
        fields.put("serious", events.serious());
        fields.put("reportedSerious", events.reportedSerious());
        fields.put("fatal", events.fatal());
        fields.put("partialOnsetRecords", events.partialOnsetRecords());
        return fields;
    }

    private static Map<String, Integer> dlt(RunSummary.Dlt dlt) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("confirmedByRule", dlt.confirmedByRule());
        fields.put("possible", dlt.possible());
        fields.put("cannotAssess", dlt.cannotAssess());
        fields.put("lateEquivalent", dlt.lateEquivalent());
        fields.put("excluded", dlt.excluded());
        fields.put("confirmedByReviewer", dlt.confirmedByReviewer().orElse(0));
        fields.put("rejectedByReviewer", dlt.rejectedByReviewer().orElse(0));
        return fields;
    }

    private static Map<String, Integer> stopping(RunSummary.Stopping stopping) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("subjectHold", stopping.subjectHold());
        fields.put("subjectStop", stopping.subjectStop());
        fields.put("trialPause", stopping.trialPause());
        fields.put("terminationReview", stopping.terminationReview());
        return fields;
    }

    private static Map<String, Integer> followUp(RunSummary.FollowUp followUp) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("flags", followUp.flags());
        fields.put("due", followUp.due());
        fields.put("overdue", followUp.overdue());
        fields.put("critical", followUp.critical());
        return fields;
    }

    private static Map<String, Integer> alerts(RunSummary.Alerts alerts) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("queued", alerts.queued());
        fields.put("sent", alerts.sent());
        fields.put("waiting", alerts.waiting());
        fields.put("failed", alerts.failed());
        fields.put("withdrawn", alerts.withdrawn());
        fields.put("listed", alerts.listed());
        return fields;
    }
}
