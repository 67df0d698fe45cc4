package org.oncovigil.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncovigil.job.StudyStatus;

/** How studies stand, as a table for people and as JSON for scripts. */
final class StatusText {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String ROW = "%-20s %-5s %-11s %-21s %-7s %-7s %-7s %s%n";

    private StatusText() {}

    /** A table with one line a study; a sentence if there is none. */
    static String table(List<StudyStatus> studies, Optional<Instant> oldest) {
        if (studies.isEmpty()) {
            return "No study has a store here." + System.lineSeparator();
        }
        StringBuilder text = new StringBuilder(
                row("STUDY", "RUN", "CUT-OFF", "FINISHED (UTC)", "EVENTS", "PAUSES", "ALERTS", "STATE"));
        for (StudyStatus one : studies) {
            Optional<StudyStatus.Finished> run = one.lastRun();
            text.append(row(
                    one.study(),
                    run.map(last -> String.valueOf(last.runId())).orElse("-"),
                    run.map(StudyStatus.Finished::dataCutoff).orElse("-"),
                    run.map(last -> last.finishedAt().toString().replaceAll("\\..*|Z$", ""))
                            .orElse("-"),
                    run.map(last -> String.valueOf(last.events())).orElse("-"),
                    run.map(last -> String.valueOf(last.trialPauses())).orElse("-"),
                    String.valueOf(one.alertsWaiting()),
                    String.join("; ", states(one, oldest))));
        }
        return text.toString();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells);
    }

    /** What there is to say of a study, in words; {@code ok} if nothing. */
    static List<String> states(StudyStatus one, Optional<Instant> oldest) {
        List<String> states = new ArrayList<>();
        if (!one.running().isEmpty()) {
            states.add("running: " + one.running());
        }
        one.interrupted()
                .ifPresent(run -> states.add("run " + run + " did not finish; the next start goes on with it"));
        if (one.lastRun().isEmpty()) {
            states.add("no night has finished yet");
        } else if (oldest.isPresent() && !one.hasFinishedSince(oldest.get())) {
            states.add("LATE: no night has finished since " + oldest.get().truncatedTo(ChronoUnit.SECONDS));
        }
        if (one.alertsFailed() > 0) {
            states.add(one.alertsFailed() + " alerts could not be delivered");
        }
        if (one.alertsUnanswered() > 0) {
            states.add(one.alertsUnanswered() + " alerts await an answer");
        }
        return states.isEmpty() ? List.of("ok") : states;
    }

    /** One object with the studies under {@code studies}. */
    static String json(List<StudyStatus> studies, Optional<Instant> oldest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeArrayFieldStart("studies");
            for (StudyStatus one : studies) {
                write(one, oldest, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text + System.lineSeparator();
    }

    private static void write(StudyStatus one, Optional<Instant> oldest, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("study", one.study());
        out.writeStringField("store", one.store());
        if (one.lastRun().isPresent()) {
            StudyStatus.Finished run = one.lastRun().get();
            out.writeObjectFieldStart("lastRun");
            out.writeNumberField("runId", run.runId());
            out.writeStringField("asOf", run.dataCutoff());
            out.writeStringField("finishedAt", run.finishedAt().toString());
            out.writeNumberField("events", run.events());
            out.writeNumberField("problems", run.problems());
            out.writeNumberField("trialPauses", run.trialPauses());
            out.writeStringField("workbook", run.workbook());
            out.writeEndObject();
        } else {
            out.writeNullField("lastRun");
        }
        if (one.interrupted().isPresent()) {
            out.writeNumberField("interruptedRun", one.interrupted().get());
        } else {
            out.writeNullField("interruptedRun");
        }
        out.writeStringField("running", one.running());
        out.writeNumberField("alertsWaiting", one.alertsWaiting());
        out.writeNumberField("alertsFailed", one.alertsFailed());
        out.writeNumberField("alertsUnanswered", one.alertsUnanswered());
        out.writeBooleanField("late", oldest.isPresent() && !one.hasFinishedSince(oldest.get()));
        out.writeArrayFieldStart("states");
        for (String state : states(one, oldest)) {
            out.writeString(state);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
