package org.oncovigil.delivery;

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
import java.util.Properties;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/**
 * Delivers letters as mail files ({@code .eml}) into a folder, whole or not at all. The same letter always has the same
 * file name, so that a second try leaves one file.
 */
public final class MailFolder implements AlertChannel {
    private final Path folder;

    /** A folder for mail files; created when the first letter is written. */
    MailFolder(Path folder) {
        this.folder = folder;
    }

    /** Loads what writing needs: an empty mail is made in memory and thrown away. */
    public static void prepare() {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(new InternetAddress("oncovigil@localhost", "准备", StandardCharsets.UTF_8.name()));
            message.setText("准备", StandardCharsets.UTF_8.name());
            message.writeTo(OutputStream.nullOutputStream());
        } catch (IOException | MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void send(RenderedLetter letter) throws DeliveryFault {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "alert", ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                LetterMessage.of(letter).writeTo(out);
            }
            Files.move(
                    part,
                    folder.resolve(LetterIdentity.fileName(letter.letter())),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
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
}
