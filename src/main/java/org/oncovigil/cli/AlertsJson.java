package org.oncovigil.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.oncovigil.alert.AlertAction;
import org.oncovigil.alert.AlertDelivery;
import org.oncovigil.alert.AlertEntry;
import org.oncovigil.alert.AlertReply;
import org.oncovigil.study.Recipient;

/** Alerts as JSON for scripts: one object with the list {@code alerts}. Times are ISO instants. */
final class AlertsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private AlertsJson(JsonGenerator out) {
        this.out = out;
    }

    /** The object. */
    static String of(List<AlertEntry> entries) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeNumberField(
                    "awaitingAnswer",
                    entries.stream().filter(AlertEntry::awaitsAnswer).count());
            out.writeArrayFieldStart("alerts");
            for (AlertEntry entry : entries) {
                new AlertsJson(out).write(entry);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text + System.lineSeparator();
    }

    private void write(AlertEntry entry) throws IOException {
        out.writeStartObject();
        out.writeNumberField("alert", entry.alertId());
        out.writeStringField("reference", entry.reference());
        out.writeNumberField("version", entry.alert().version());
        out.writeStringField("state", entry.stage().name());
        out.writeBooleanField("awaitsAnswer", entry.awaitsAnswer());
        out.writeStringField("kind", entry.alert().kind().name());
        out.writeStringField("purpose", entry.alert().purpose().name());
        out.writeStringField("outcome", entry.alert().finding().outcome());
        out.writeStringField("subject", entry.alert().finding().subject());
        out.writeStringField("site", entry.alert().finding().siteId());
        out.writeStringField("event", entry.alert().finding().fact("event"));
        out.writeNumberField("run", entry.runId());
        times(entry);
        recipients(entry);
        answers(entry);
        out.writeEndObject();
    }

    /** The moments, and the time between each and the next; null where one of the two is not known. */
    private void times(AlertEntry entry) throws IOException {
        String onset = entry.alert().finding().fact("onset");
        String answered = entry.firstReply().map(AlertReply::at).orElse("");
        moment("onset", onset);
        moment("queuedAt", entry.queuedAt());
        moment("sentAt", entry.sentAt());
        moment("acknowledgedAt", answered);
        out.writeObjectFieldStart("latency");
        number("onsetToQueuedDays", days(onset, entry.queuedAt()));
        number("queuedToSentSeconds", seconds(entry.queuedAt(), entry.sentAt()));
        number("sentToAcknowledgedSeconds", seconds(entry.sentAt(), answered));
        out.writeEndObject();
    }

    private void moment(String name, String value) throws IOException {
        if (value.isEmpty()) {
            out.writeNullField(name);
        } else {
            out.writeStringField(name, value);
        }
    }

    private void number(String name, OptionalLong value) throws IOException {
        if (value.isEmpty()) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, value.getAsLong());
        }
    }

    /** Days from the day of onset to the day, in UTC, of the queueing; an onset that is no whole date has none. */
    private static OptionalLong days(String onset, String queuedAt) {
        try {
            LocalDate day = LocalDate.parse(onset.length() > 10 ? onset.substring(0, 10) : onset);
            LocalDate queued = LocalDate.ofInstant(Instant.parse(queuedAt), ZoneOffset.UTC);
            return OptionalLong.of(ChronoUnit.DAYS.between(day, queued));
        } catch (DateTimeParseException partial) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong seconds(String from, String until) {
        return from.isEmpty() || until.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Duration.between(Instant.parse(from), Instant.parse(until))
                        .toSeconds());
    }

    private void recipients(AlertEntry entry) throws IOException {
        out.writeArrayFieldStart("recipients");
        for (Recipient recipient : entry.alert().recipients()) {
            out.writeStartObject();
            out.writeStringField("role", recipient.role().name());
            out.writeStringField("site", recipient.site());
            out.writeStringField("address", recipient.address());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("deliveries");
        for (AlertDelivery delivery : entry.deliveries()) {
            out.writeStartObject();
            out.writeStringField("step", delivery.step());
            out.writeStringField("address", delivery.address());
            out.writeStringField("state", delivery.state().name());
            out.writeNumberField("tries", delivery.tries());
            out.writeStringField("at", delivery.at());
            out.writeStringField("messageId", delivery.messageId());
            out.writeStringField("detail", delivery.detail());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void answers(AlertEntry entry) throws IOException {
        out.writeArrayFieldStart("answers");
        for (AlertReply reply : entry.replies()) {
            person(reply.at(), reply.person(), reply.answer().name(), reply.reason());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("actions");
        for (AlertAction action : entry.actions()) {
            person(action.at(), action.person(), action.deed().name(), action.reason());
        }
        out.writeEndArray();
    }

    private void person(String at, String person, String what, String reason) throws IOException {
        out.writeStartObject();
        out.writeStringField("at", at);
        out.writeStringField("by", person);
        out.writeStringField("what", what);
        out.writeStringField("reason", reason);
        out.writeEndObject();
    }
}
