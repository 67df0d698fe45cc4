package org.oncovigil.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncovigil.alert.Alert;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.Recipient;

/**
 * Delivers alerts as mail files ({@code .eml}) into a folder, one a recipient, whole or not at all. The same alert,
 * version and recipient always has the same Message-ID and the same file name, so that a second try leaves one file.
 */
public final class MailFolder {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int ID_DIGITS = 24;

    private final Path folder;
    private final String sender;

    /**
     * A folder for mail files.
     *
     * @param folder created when the first alert is written
     * @param sender the address that alerts come from
     */
    public MailFolder(Path folder, String sender) {
        this.folder = folder;
        this.sender = sender;
    }

    /** Loads what writing needs: an empty mail is made in memory and thrown away. */
    public static void prepare() {
        try {
            MimeMessage message = new MimeMessage(SESSION);
            message.setFrom(new InternetAddress("oncovigil@localhost", "准备", StandardCharsets.UTF_8.name()));
            message.setText("准备", StandardCharsets.UTF_8.name());
            message.writeTo(OutputStream.nullOutputStream());
        } catch (IOException | MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes an alert for one recipient.
     *
     * @return the Message-ID
     * @throws DeliveryFault if the text holds another subject's code, or the file cannot be written
     */
    public String deliver(Alert alert, Recipient recipient, Instant at) throws DeliveryFault {
        AlertText text = AlertText.of(alert, recipient.language());
        checkSubjects(alert, text);
        String id = messageId(alert, recipient);
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "alert", ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                message(alert, recipient, text, id, at).writeTo(out);
            }
            Files.move(
                    part,
                    folder.resolve(fileName(alert, recipient)),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            return id;
        } catch (IOException | MessagingException failure) {
            throw new DeliveryFault(
                    Problem.of(
                            DeliveryMessage.NOT_WRITTEN,
                            Place.file(folder.getFileName().toString()),
                            String.valueOf(failure.getMessage()),
                            "a folder that can be written",
                            "The alert stays in the outbox and is tried again by the next run."),
                    failure);
        }
    }

    /** A subject code of the same study that is not the record's means that texts were mixed up. */
    private static void checkSubjects(Alert alert, AlertText text) throws DeliveryFault {
        Matcher codes = Pattern.compile(Pattern.quote(alert.studyId()) + "-[A-Za-z0-9]+")
                .matcher(text.subject() + "\n" + text.body());
        while (codes.find()) {
            if (!codes.group().equals(alert.finding().subject())
                    && !alert.finding().subject().isEmpty()) {
                throw new DeliveryFault(
                        Problem.of(
                                DeliveryMessage.WRONG_SUBJECT,
                                Place.subject(alert.finding().subject()),
                                codes.group(),
                                alert.finding().subject(),
                                "The alert was not sent; it stays in the outbox."),
                        null);
            }
        }
    }

    private MimeMessage message(Alert alert, Recipient recipient, AlertText text, String id, Instant at)
            throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(SESSION) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(sender, "OncoVigil", StandardCharsets.UTF_8.name()));
        message.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(recipient.address(), recipient.name(), StandardCharsets.UTF_8.name()));
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        message.setText(text.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-OncoVigil-Reference", AlertText.reference(alert));
        message.setHeader("X-OncoVigil-Version", Integer.toString(alert.version()));
        if (alert.version() > 1) {
            String first = messageId(alert, 1, recipient);
            message.setHeader("In-Reply-To", first);
            message.setHeader("References", first);
        }
        message.saveChanges();
        return message;
    }

    private static String fileName(Alert alert, Recipient recipient) {
        return alert.studyId() + "-" + AlertText.reference(alert) + "-v" + alert.version() + "-"
                + AlertDigest.of(recipient.address()).substring(0, 8) + ".eml";
    }

    private static String messageId(Alert alert, Recipient recipient) {
        return messageId(alert, alert.version(), recipient);
    }

    private static String messageId(Alert alert, int version, Recipient recipient) {
        return "<"
                + AlertDigest.of(alert.studyId() + "|" + alert.key() + "|" + version + "|" + recipient.address())
                        .substring(0, ID_DIGITS)
                + "@oncovigil>";
    }
}
