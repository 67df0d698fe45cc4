package org.oncovigil.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.CommandSettings;
import org.oncovigil.study.LadderStep;
import org.oncovigil.study.SmtpSettings;

/** The alerts of a protocol are read strictly, and a password never stands in it. */
class AlertPlanSectionTest {
    private static final String HEAD = "sender: a@example.org\ncontact: call\n";
    private static final String PEOPLE = "recipients:\n"
            + "  - {role: MEDICAL_MONITOR, name: M, address: m@example.org}\n"
            + "  - {role: SAFETY_HEAD, name: H, address: h@example.org, blinded: true}\n";

    private final List<Problem> problems = new ArrayList<>();

    private AlertPlan read(String text) {
        return AlertPlanSection.read(
                YamlSection.read("protocol.yaml", text, problems).orElseThrow());
    }

    @Test
    void whatIsNotSaidIsAFolderOfMailFilesAndNoLadder() {
        AlertPlan plan = read(HEAD + PEOPLE);
        assertThat(problems).isEmpty();
        assertThat(plan.smtp()).isEmpty();
        assertThat(plan.command()).isEmpty();
        assertThat(plan.ladder()).isEmpty();
        assertThat(plan.recipients().get(0).blinded()).isFalse();
        assertThat(plan.recipients().get(1).blinded()).isTrue();
    }

    @Test
    void everythingThatCanBeSaidIsRead() {
        AlertPlan plan = read(HEAD + PEOPLE
                + "  - {role: DEPUTY, site: \"01\", name: D, address: +4312345, channel: command}\n"
                + "ladder: {headHours: 24, remindHours: 4, deputyHours: 8}\n"
                + "smtp: {host: mail.example.org, user: engine, passwordVariable: MAIL_PASSWORD}\n"
                + "command: {program: /opt/gateway, arguments: [--urgent, \"two words\"], seconds: 9}\n"
                + "unblindingWords: [placebo]\n");
        assertThat(problems).isEmpty();
        assertThat(plan.ladder())
                .containsExactly(
                        new LadderStep(LadderStep.Rung.REMIND, 4),
                        new LadderStep(LadderStep.Rung.DEPUTY, 8),
                        new LadderStep(LadderStep.Rung.HEAD, 24));
        assertThat(plan.smtp())
                .contains(new SmtpSettings(
                        "mail.example.org",
                        587,
                        SmtpSettings.Tls.STARTTLS,
                        "engine",
                        "MAIL_PASSWORD",
                        "",
                        3,
                        5,
                        20,
                        240));
        assertThat(plan.command())
                .isEqualTo(Optional.of(new CommandSettings(List.of("/opt/gateway", "--urgent", "two words"), 9)));
        assertThat(plan.recipients().get(2).byCommand()).isTrue();
        assertThat(plan.unblindingWords()).containsExactly("placebo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            smtp: {host: h, password: secret, user: u, passwordVariable: P}      | password
            smtp: {host: h, user: u}                                             | user
            smtp: {host: h, user: u, passwordVariable: P, passwordFile: f}       | user
            smtp: {host: h, user: u, passwordVariable: P, tls: none}             | tls
            smtp: {host: h, tls: sometimes}                                      | tls
            smtp: {host: h, port: 65536}                                         | port
            smtp: {host: h, tries: 0}                                            | tries
            smtp: {host: h, tries: 1.5}                                          | tries
            smtp: {host: h, totalSeconds: 481}                                   | totalSeconds
            smtp: {port: 25}                                                     | host
            smtp: {host: h, ssl: true}                                           | ssl
            ladder: {remindHours: 0}                                             | remindHours
            ladder: {remindMinutes: 5}                                           | remindMinutes
            command: {arguments: [a]}                                            | program
            command: {program: p, seconds: 301}                                  | seconds
            """)
    void aMistakeIsToldByItsKeyAndItsValueNeverShown(String text, String key) {
        read(HEAD + PEOPLE + text + "\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).text()).contains(key, "line").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ladder: {headHours: 24}   | SAFETY_HEAD
            ladder: {deputyHours: 8}  | DEPUTY or MEDICAL_MONITOR
            """)
    void aStepOfTheLadderNeedsSomebodyToTell(String text, String expected) {
        read(HEAD + "recipients:\n  - {role: DRUG_SAFETY, name: D, address: d@example.org}\n" + text + "\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).text()).contains("nobody to tell", expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            channel: command, address: --help   | address
            channel: command, address: a;b      | address
            channel: pigeon, address: m@x.org   | channel
            channel: mail, address: "+43123"    | address
            """)
    void anAddressFitsItsChannel(String text, String key) {
        read(HEAD + "recipients:\n  - {role: DRUG_SAFETY, name: D, " + text + "}\ncommand: {program: p}\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).text()).contains(key);
    }

    @Test
    void aChannelThatTheStudyDoesNotHaveIsTold() {
        read(HEAD + "recipients:\n  - {role: DRUG_SAFETY, name: D, address: +43123, channel: command}\n");
        assertThat(problems).hasSize(1);
    }
}
