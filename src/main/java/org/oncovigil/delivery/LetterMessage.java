package org.oncovigil.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.oncovigil.alert.AlertLetter;

/** A letter as a mail: its headers, its thread and its text. */
final class LetterMessage {
    private static final Session SESSION = Session.getInstance(new Properties());

    private LetterMessage() {}

    /** The mail of a letter. */
    static MimeMessage of(RenderedLetter rendered) throws MessagingException, IOException {
        AlertLetter letter = rendered.letter();
        String id = LetterIdentity.messageId(letter);
        MimeMessage message = new MimeMessage(SESSION) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(address(rendered.sender(), "OncoVigil"));
        message.setRecipient(
                Message.RecipientType.TO,
                address(letter.recipient().address(), letter.recipient().name()));
        message.setSubject(rendered.text().subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(rendered.at()));
        message.setText(rendered.text().body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-OncoVigil-Reference", LetterIdentity.reference(letter.alert()));
        message.setHeader("X-OncoVigil-Version", Integer.toString(letter.alert().version()));
        setThread(message, letter);
        message.saveChanges();
        return message;
    }

    /** An update or withdrawal answers the first mail, a step of the ladder the alert that it is about. */
    private static void setThread(MimeMessage message, AlertLetter letter) throws MessagingException {
        String first = LetterIdentity.threadId(letter);
        String about = letter.rung().isPresent() ? LetterIdentity.alertId(letter) : first;
        if (letter.alert().version() > 1 || letter.rung().isPresent()) {
            message.setHeader("In-Reply-To", about);
            message.setHeader("References", about.equals(first) ? first : first + " " + about);
        }
    }

    private static InternetAddress address(String address, String name) throws IOException {
        return new InternetAddress(address, name.replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
    }
}
