package org.oncovigil.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.SmtpSettings;

/**
 * Hands letters to a mail server, one connection for as many as it takes. What may pass by itself (no connection, no answer,
 * a 4xx) is tried again after a pause that doubles, until tries or time are used up; a refusal (5xx, login) is not.
 */
final class SmtpChannel implements AlertChannel {
    private static final int REFUSED = 500;

    private final SmtpSettings settings;
    private final Session session;
    private final String password;
    private final Clock clock;
    private Transport transport;
    private Instant end;

    /**
     * A channel to a server.
     *
     * @param password the password; empty without a user
     * @param clock bounds the time of all tries together
     * @param more further properties of the mail library
     */
    SmtpChannel(SmtpSettings settings, String password, String sender, Clock clock, Properties more) {
        this.settings = settings;
        this.password = password;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings, sender, more));
    }

    private static Properties properties(SmtpSettings settings, String sender, Properties more) {
        String wait =
                Long.toString(Duration.ofSeconds(settings.timeoutSeconds()).toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.from", sender);
        properties.setProperty("mail.smtp.connectiontimeout", wait);
        properties.setProperty("mail.smtp.timeout", wait);
        properties.setProperty("mail.smtp.writetimeout", wait);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.tls()) {
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        more.forEach(properties::put);
        return properties;
    }

    @Override
    public void send(RenderedLetter letter) throws DeliveryFault {
        if (end == null) {
            end = clock.instant().plusSeconds(settings.totalSeconds());
        } else if (!clock.instant().isBefore(end)) {
            throw fault("the time for tries is used up", null);
        }
        long pause = settings.waitSeconds();
        for (int left = settings.tries() - 1; ; left--, pause *= 2) {
            try {
                sendOnce(letter);
                return;
            } catch (MessagingException | IOException failure) {
                close();
                boolean late = clock.instant().plusSeconds(pause).isAfter(end);
                if (left <= 0 || late || isForGood(failure) || !slept(pause)) {
                    throw fault(words(failure), failure);
                }
            }
        }
    }

    private void sendOnce(RenderedLetter letter) throws MessagingException, IOException {
        MimeMessage message = LetterMessage.of(letter);
        if (transport == null || !transport.isConnected()) {
            transport = session.getTransport("smtp");
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().isEmpty() ? null : settings.user(),
                    settings.user().isEmpty() ? null : password);
        }
        transport.sendMessage(message, message.getAllRecipients());
    }

    /** Whether another try must not be made: the server refused for good. */
    private static boolean isForGood(Exception failure) {
        for (Exception next = failure; next != null; ) {
            if (next instanceof AuthenticationFailedException || code(next) >= REFUSED) {
                return true;
            }
            next = next instanceof MessagingException more ? more.getNextException() : null;
        }
        return false;
    }

    private static int code(Exception failure) {
        if (failure instanceof SMTPSendFailedException refused) {
            return refused.getReturnCode();
        } else if (failure instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode();
        }
        return failure instanceof SMTPSenderFailedException refused ? refused.getReturnCode() : 0;
    }

    private static boolean slept(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String words(Exception failure) {
        String words = String.valueOf(failure.getMessage());
        Exception next = failure instanceof MessagingException more ? more.getNextException() : null;
        String all = next == null ? words : words + "; " + next.getMessage();
        return all.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private DeliveryFault fault(String found, Exception cause) {
        return new DeliveryFault(
                Problem.of(
                        DeliveryMessage.SERVER_REFUSED,
                        Place.file(settings.host() + ":" + settings.port()),
                        found,
                        "a mail server that takes the alert",
                        "The alert stays in the outbox and is tried again by the next run or tick."),
                cause);
    }

    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException gone) {
            // The connection is gone either way; what was taken was answered with 250 before.
        }
        transport = null;
    }
}
