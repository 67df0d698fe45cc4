package org.oncovigil.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertKind;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.RuleHit;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.CommandSettings;
import org.oncovigil.study.Recipient;
import org.oncovigil.study.SmtpSettings;

/** Alerts, people and posts for the tests of this room. */
final class AlertFixture {
    static final Instant AT = Instant.parse("2026-03-21T02:15:00Z");
    static final Recipient ANNA =
            new Recipient(Recipient.Role.PRINCIPAL_INVESTIGATOR, "01", "Dr Anna Keller", "anna@example.org", "en");

    private AlertFixture() {}

    static Alert alert(String subject, String site, String event, String reason) {
        return alert(subject, site, event, reason, "grade 3");
    }

    static Alert alert(String subject, String site, String event, String reason, String because) {
        Finding finding = new Finding(
                subject.isEmpty() ? FindingKind.TRIAL_PAUSE : FindingKind.DLT,
                "DLT|" + subject + "|E01",
                subject,
                site,
                "C1",
                "E01",
                "POSSIBLE",
                List.of(new RuleHit("CV-DLT-1/D3", because, true)),
                List.of(),
                List.of(new Finding.Fact("event", event), new Finding.Fact("grade", "3")),
                reason);
        return new Alert(
                finding.key(),
                1,
                subject.isEmpty() ? AlertKind.TRIAL_PAUSE : AlertKind.POSSIBLE_DLT,
                Alert.Purpose.NEW,
                "DEMO-001",
                finding,
                "",
                List.of(ANNA),
                "2026-03-20",
                "0123456789abcdef",
                "on call");
    }

    static AlertLetter letter(Alert alert) {
        return new AlertLetter(alert, Optional.empty(), ANNA);
    }

    static AlertLetter letter(Alert alert, Recipient recipient) {
        return new AlertLetter(alert, Optional.empty(), recipient);
    }

    static AlertPlan plan(Optional<SmtpSettings> smtp, Optional<CommandSettings> command) {
        return new AlertPlan(
                List.of(ANNA), false, "oncovigil@example.org", "on call", List.of(), smtp, command, "", Set.of());
    }

    static AlertPost post(AlertPlan plan, Path folder, String password, Properties more) {
        return new AlertPost(
                plan,
                Set.of("DEMO-001-0007", "01-701-1015"),
                Set.of("C1", "DL2", "Low dose"),
                new AlertPost.Surroundings(
                        folder.resolve("outbox"),
                        folder,
                        name -> name.equals("MAIL_PASSWORD") ? password : null,
                        Clock.system(ZoneOffset.UTC)),
                more);
    }
}
