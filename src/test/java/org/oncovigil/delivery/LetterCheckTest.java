package org.oncovigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.study.Recipient;

/** No letter speaks of another subject, gives away the treatment to a blinded reader, or carries a header from outside. */
class LetterCheckTest {
    private static final LetterCheck CHECK = new LetterCheck(
            Set.of("DEMO-001-0007", "01-701-1015", "42"), Set.of("A", "C1", "ARM A", "DL2", "Low dose"));
    private static final String OWN = "DEMO-001-0007";
    private static final String THIEF = "\r\nBcc: thief@example.org\r\n\r\nelsewhere";

    private static Optional<String> verdict(Alert alert, Recipient recipient) {
        AlertLetter letter = AlertFixture.letter(alert, recipient);
        DeliveryFault fault =
                catchThrowableOfType(DeliveryFault.class, () -> CHECK.check(letter, AlertText.of(letter, List.of())));
        return Optional.ofNullable(fault).map(one -> one.problem().id());
    }

    private static Recipient reader(String name, boolean blinded) {
        return new Recipient(
                Recipient.Role.PRINCIPAL_INVESTIGATOR, "01", name, "anna@example.org", "both", false, blinded);
    }

    @Test
    void theRecordsOwnSubjectMayBeNamed() {
        assertThat(verdict(AlertFixture.alert(OWN, "01", "Fatigue", "42 days after " + OWN), reader("A", false)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"as DEMO-001-0008 had", "as 01-701-1015 had", "(01-701-1015/AE/E02)"})
    void anotherSubjectMayNot(String reason) {
        assertThat(verdict(AlertFixture.alert(OWN, "01", "Fatigue", reason), reader("A", false)))
                .contains("ALR-002");
    }

    @Test
    void anAlertOfTheTrialNamesNobody() {
        assertThat(verdict(AlertFixture.alert("", "", "", "2 of 6"), reader("A", false)))
                .isEmpty();
        assertThat(verdict(AlertFixture.alert("", "", "", OWN + " and others"), reader("A", false)))
                .contains("ALR-002");
    }

    @Test
    void aTextThatLostItsSubjectIsNotSent() {
        AlertLetter letter = AlertFixture.letter(AlertFixture.alert(OWN, "01", "Fatigue", ""));
        DeliveryFault fault = catchThrowableOfType(
                DeliveryFault.class, () -> CHECK.check(letter, new AlertText("subject", "body without a code")));
        assertThat(fault.problem().id()).isEqualTo("ALR-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fatigue in C1", "rash, arm a", "dl2", "low DOSE"})
    void aBlindedReaderIsNotSentAWordThatUnblinds(String event) {
        assertThat(verdict(AlertFixture.alert(OWN, "01", event, ""), reader("A", true)))
                .contains("ALR-007");
        assertThat(verdict(AlertFixture.alert(OWN, "01", event, ""), reader("A", false)))
                .isEmpty();
    }

    @Test
    void aBlindedReaderGetsTheRulesWithoutTheWordsMadeFromTheirValues() {
        Alert alert = AlertFixture.alert(OWN, "01", "Fatigue", "second DLT of cohort C1", "at DL2");
        assertThat(verdict(alert, reader("A", true))).isEmpty();
        AlertText blinded = AlertText.of(AlertFixture.letter(alert, reader("A", true)), List.of());
        AlertText open = AlertText.of(AlertFixture.letter(alert, reader("A", false)), List.of());
        assertThat(blinded.body()).contains("CV-DLT-1/D3").doesNotContain("C1", "DL2");
        assertThat(open.body()).contains("CV-DLT-1/D3 (at DL2)", "second DLT of cohort C1");
    }

    @Test
    void noFieldFromOutsideAddsAHeaderOrALineOfItsOwn() throws Exception {
        Alert alert = AlertFixture.alert(OWN, "01" + THIEF, "Fatigue" + THIEF, "reason" + THIEF, "value" + THIEF);
        Recipient reader = reader("Dr Anna" + THIEF, false);
        AlertLetter letter = AlertFixture.letter(alert, reader);
        AlertText text = AlertText.of(letter, List.of());
        MimeMessage mail = LetterMessage.of(new RenderedLetter(letter, text, "oncovigil@example.org", AlertFixture.AT));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(text.body().lines()).noneMatch(line -> line.startsWith("Bcc") || line.equals("elsewhere"));
        assertThat(text.subject()).doesNotContain("\n", "\r");
    }

    @Test
    void tenThousandLettersRenderedAtOnceNameNobodyElse() {
        Pattern code = Pattern.compile("DEMO-001-\\d{4,5}");
        List<String> wrong = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(number -> {
                    String subject = String.format(Locale.ROOT, "DEMO-001-%05d", number);
                    AlertLetter letter = AlertFixture.letter(
                            AlertFixture.alert(subject, "01", "Fatigue", "met by " + subject), reader("A", false));
                    AlertText text = AlertText.of(letter, List.of());
                    assertThatCode(() -> CHECK.check(letter, text)).doesNotThrowAnyException();
                    Matcher found = code.matcher(text.subject() + text.body());
                    Set<String> codes =
                            found.results().map(result -> result.group()).collect(Collectors.toSet());
                    return codes.equals(Set.of(subject)) ? "" : subject + " " + codes;
                })
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(wrong).isEmpty();
    }
}
