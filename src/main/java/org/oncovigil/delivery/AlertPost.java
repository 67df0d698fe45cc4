package org.oncovigil.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.SmtpSettings;

/**
 * Brings letters to people: renders one, checks its words, and gives it to the recipient's channel. Mails go to the mail
 * server of the plan or, without one, into a folder; other recipients are told by the plan's command.
 */
public final class AlertPost implements AutoCloseable {
    private final Surroundings surroundings;
    private final AlertPlan plan;
    private final LetterCheck check;
    private final Properties more;
    private AlertChannel mail;

    /**
     * What a post stands on.
     *
     * @param outbox the folder of mail files
     * @param studyFolder the protocol's folder
     * @param environment the environment variables; nothing there is null
     * @param clock bounds the time of tries
     */
    public record Surroundings(Path outbox, Path studyFolder, UnaryOperator<String> environment, Clock clock) {}

    /**
     * The post of a study.
     *
     * @param subjects the codes of all its subjects
     * @param unblinding words that a blinded recipient may not read
     */
    public AlertPost(AlertPlan plan, Set<String> subjects, Set<String> unblinding, Surroundings surroundings) {
        this(plan, subjects, unblinding, surroundings, new Properties());
    }

    AlertPost(
            AlertPlan plan, Set<String> subjects, Set<String> unblinding, Surroundings surroundings, Properties more) {
        this.plan = plan;
        this.check = new LetterCheck(subjects, unblinding);
        this.surroundings = surroundings;
        this.more = more;
    }

    /**
     * Delivers a letter.
     *
     * @throws DeliveryFault if its words may not leave, or it was not taken
     */
    public void deliver(AlertLetter letter, Instant at) throws DeliveryFault {
        AlertText text = AlertText.of(letter, plan.ladder());
        check.check(letter, text);
        channel(letter).send(new RenderedLetter(letter, text, plan.sender(), at));
    }

    private AlertChannel channel(AlertLetter letter) throws DeliveryFault {
        if (letter.recipient().byCommand()) {
            Set<String> hidden =
                    plan.smtp().map(SmtpSettings::passwordVariable).map(Set::of).orElse(Set.of());
            return new CommandChannel(plan.command().orElseThrow(), hidden);
        }
        if (mail == null) {
            mail = plan.smtp().isPresent() ? server(plan.smtp().get()) : new MailFolder(surroundings.outbox());
        }
        return mail;
    }

    private AlertChannel server(SmtpSettings smtp) throws DeliveryFault {
        String password = smtp.user().isEmpty() ? "" : password(smtp);
        return new SmtpChannel(smtp, password, plan.sender(), surroundings.clock(), more);
    }

    private String password(SmtpSettings smtp) throws DeliveryFault {
        String place = smtp.passwordFile().isEmpty() ? smtp.passwordVariable() : smtp.passwordFile();
        try {
            String password = smtp.passwordFile().isEmpty()
                    ? surroundings.environment().apply(smtp.passwordVariable())
                    : Files.readString(surroundings.studyFolder().resolve(smtp.passwordFile()), StandardCharsets.UTF_8)
                            .strip();
            if (password != null && !password.isEmpty()) {
                return password;
            }
            throw noPassword(place, "nothing", null);
        } catch (IOException failure) {
            throw noPassword(place, "a file that cannot be read", failure);
        }
    }

    private static DeliveryFault noPassword(String place, String found, Exception cause) {
        return new DeliveryFault(
                Problem.of(
                        DeliveryMessage.NO_PASSWORD,
                        Place.file(place),
                        found,
                        "the password of the mail server",
                        "The alert stays in the outbox and is tried again by the next run or tick."),
                cause);
    }

    @Override
    public void close() {
        if (mail != null) {
            mail.close();
        }
    }
}
