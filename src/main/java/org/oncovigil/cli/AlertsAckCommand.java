package org.oncovigil.cli;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.oncovigil.alert.AlertAnswer;
import org.oncovigil.job.AlertActions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A person's answer to an alert. */
@Command(
        name = "ack",
        mixinStandardHelpOptions = true,
        description = {
            "Keep a person's answer to an alert; reminders end. Seen is not agreed, and no answer confirms a DLT.",
            "Example: oncovigil alerts ack 3 --study DEMO-001 --by 'Dr Helen Marsh' --answer agree"
        })
final class AlertsAckCommand implements Callable<Integer> {
    @Mixin
    private AlertsDesk desk;

    @Parameters(paramLabel = "ALERT|TOKEN", description = "A number or reference of alerts list, or a mail's token.")
    private String alert;

    @Option(names = "--by", paramLabel = "NAME", required = true, converter = Words.class, description = "Who answers.")
    private String person;

    @Option(
            names = "--answer",
            paramLabel = "agree|disagree|need-data|seen",
            required = true,
            converter = Answer.class,
            description = "What.")
    private AlertAnswer answer;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why; kept with the answer, never mailed.")
    private String reason;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        AlertActions actions = new AlertActions(desk.desk(), Clock.systemUTC());
        return AlertsDesk.tell(actions.answer(alert, person, answer, reason), command.commandLine());
    }

    /** An answer as the user writes it. */
    static final class Answer implements CommandLine.ITypeConverter<AlertAnswer> {
        @Override
        public AlertAnswer convert(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "agree" -> AlertAnswer.AGREE;
                case "disagree" -> AlertAnswer.DISAGREE;
                case "need-data" -> AlertAnswer.NEED_DATA;
                case "seen" -> AlertAnswer.SEEN;
                default ->
                    throw new CommandLine.TypeConversionException(
                            "\"" + text + "\" is no answer; expected agree, disagree, need-data or seen");
            };
        }
    }

    /** Words that must not be blank. */
    static final class Words implements CommandLine.ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (text.isBlank()) {
                throw new CommandLine.TypeConversionException("blank; expected words");
            }
            return text.strip();
        }
    }
}
