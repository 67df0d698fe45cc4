package org.oncovigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertKind;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.RuleHit;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.Recipient;

/** Alerts as mail files, parsed back as a mail program would. */
class MailFolderTest {
    private static final Instant AT = Instant.parse("2026-03-21T02:15:00Z");
    private static final Recipient ANNA =
            new Recipient(Recipient.Role.PRINCIPAL_INVESTIGATOR, "01", "Dr Anna Keller", "anna@example.org", "en");
    private static final Recipient LI =
            new Recipient(Recipient.Role.PRINCIPAL_INVESTIGATOR, "03", "李雯", "li.wen@example.org", "zh");

    @TempDir
    private Path folder;

    private static Alert alert(int version, String event, String reason) {
        Finding finding = new Finding(
                FindingKind.DLT,
                "DLT|DEMO-001-0007|E01",
                "DEMO-001-0007",
                "01",
                "C1",
                "E01",
                "POSSIBLE",
                List.of(new RuleHit("CV-DLT-1/D3", "grade 3", true)),
                List.of(),
                List.of(new Finding.Fact("event", event), new Finding.Fact("grade", "3")),
                reason);
        return new Alert(
                finding.key(),
                version,
                AlertKind.POSSIBLE_DLT,
                version == 1 ? Alert.Purpose.NEW : Alert.Purpose.UPDATE,
                "DEMO-001",
                finding,
                "",
                List.of(ANNA, LI),
                "2026-03-20",
                "0123456789abcdef",
                "on call");
    }

    private String deliver(Alert alert, Recipient recipient) throws DeliveryFault {
        return deliver(alert, recipient, AT);
    }

    private String deliver(Alert alert, Recipient recipient, Instant at) throws DeliveryFault {
        AlertLetter letter = new AlertLetter(alert, Optional.empty(), recipient);
        AlertPlan plan = new AlertPlan(List.of(), false, "oncovigil@example.org", "on call");
        try (AlertPost post = new AlertPost(
                plan,
                Set.of(),
                Set.of(),
                new AlertPost.Surroundings(
                        folder.resolve("outbox"), folder, name -> null, Clock.fixed(at, ZoneOffset.UTC)))) {
            post.deliver(letter, at);
        }
        return LetterIdentity.messageId(letter);
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
            return files.sorted().toList();
        }
    }

    private MimeMessage only() throws Exception {
        assertThat(files()).hasSize(1);
        try (InputStream in = Files.newInputStream(files().get(0))) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    @Test
    void theMailSaysWhoWroteItToWhomAndWhen() throws Exception {
        String id = deliver(alert(1, "Fatigue", "criteria met"), ANNA);
        MimeMessage mail = only();
        assertThat(mail.getMessageID()).isEqualTo(id);
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("oncovigil@example.org");
        assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo("anna@example.org");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(AT);
        assertThat(mail.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        assertThat(mail.getSubject()).contains("DEMO-001").doesNotContain("Fatigue", "0007");
        assertThat((String) mail.getContent()).contains("DEMO-001-0007", "Fatigue", "CV-DLT-1/D3", "on call");
    }

    @Test
    void chineseComesThroughInNameSubjectAndText() throws Exception {
        deliver(alert(1, "注射部位红斑", "达到标准"), LI);
        MimeMessage mail = only();
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("李雯");
        assertThat(mail.getSubject()).matches(".*\\p{IsHan}.*");
        assertThat((String) mail.getContent()).contains("注射部位红斑");
    }

    @Test
    void theSameAlertTwiceIsOneFileWithTheSameMessageId() throws Exception {
        String first = deliver(alert(1, "Fatigue", "criteria met"), ANNA);
        String second = deliver(alert(1, "Fatigue", "criteria met"), ANNA, AT.plusSeconds(3600));
        assertThat(second).isEqualTo(first);
        assertThat(files()).hasSize(1);
    }

    @Test
    void anUpdateAnswersTheFirstMailSoThatBothStandInOneThread() throws Exception {
        String first = deliver(alert(1, "Fatigue", "criteria met"), ANNA);
        Files.delete(files().get(0));
        String second = deliver(alert(2, "Fatigue", "criteria met"), ANNA);
        assertThat(second).isNotEqualTo(first);
        assertThat(only().getHeader("In-Reply-To", ",")).isEqualTo(first);
        assertThat(only().getHeader("References", ",")).isEqualTo(first);
    }

    @Test
    void aTextThatHoldsAnotherSubjectsCodeIsNotSent() {
        DeliveryFault fault = catchThrowableOfType(
                DeliveryFault.class, () -> deliver(alert(1, "Fatigue", "as DEMO-001-0008 had"), ANNA));
        assertThat(fault.problem().id()).isEqualTo("ALR-002");
        assertThat(fault.problem().found()).isEqualTo("DEMO-001-0008");
        assertThat(folder.resolve("outbox")).doesNotExist();
    }

    @Test
    void aTermCannotAddAHeaderOrALine() throws Exception {
        deliver(alert(1, "Fatigue\r\nBcc: thief@example.org\r\n\r\nelsewhere", "criteria met"), ANNA);
        MimeMessage mail = only();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((String) mail.getContent()).lines()).noneMatch(line -> line.startsWith("Bcc:"));
    }

    @Test
    void aFolderThatCannotBeMadeLeavesTheAlertForTheNextRun() throws Exception {
        Files.writeString(folder.resolve("outbox"), "in the way");
        DeliveryFault fault =
                catchThrowableOfType(DeliveryFault.class, () -> deliver(alert(1, "Fatigue", "criteria met"), ANNA));
        assertThat(fault.problem().id()).isEqualTo("ALR-001");
    }
}
