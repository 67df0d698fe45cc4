package org.oncovigil.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncovigil.alert.AlertAnswer;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/**
 * Reads a reply to an alert: who wrote it, which token it keeps, and the answer, which is the first line that is not
 * quoted and must be one of a few words and nothing else. Nothing is guessed; an automatic reply is no answer.
 */
public final class ReplyReading {
    private static final long MOST_BYTES = 10_000_000;
    private static final Pattern TOKEN = Pattern.compile("ALR-[0-9A-F]{16}");
    private static final Map<String, AlertAnswer> WORDS = Map.of(
            "agree", AlertAnswer.AGREE,
            "disagree", AlertAnswer.DISAGREE,
            "need data", AlertAnswer.NEED_DATA,
            "seen", AlertAnswer.SEEN,
            "同意", AlertAnswer.AGREE,
            "不同意", AlertAnswer.DISAGREE,
            "需要数据", AlertAnswer.NEED_DATA,
            "已阅", AlertAnswer.SEEN);

    private ReplyReading() {}

    /**
     * A reply.
     *
     * @param messageId its own Message-ID, or the digest of its sender and text if it has none
     * @param from the sender's address, in small letters
     * @param token the token of the letter that it answers
     * @param answer the answer
     */
    public record Reply(String messageId, String from, String token, AlertAnswer answer) {}

    /**
     * Reads a mail file.
     *
     * @throws DeliveryFault if it is no reply that can be taken as an answer
     */
    public static Reply of(Path file) throws DeliveryFault {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw unreadable(file, "more than 10 MB", null);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(file, new MimeMessage(Session.getInstance(new Properties()), in));
            }
        } catch (IOException | MessagingException broken) {
            throw unreadable(file, "no mail that can be read: " + broken.getMessage(), broken);
        }
    }

    private static Reply read(Path file, MimeMessage mail) throws DeliveryFault, MessagingException, IOException {
        String automatic = mail.getHeader("Auto-Submitted", ",");
        if (automatic != null && !automatic.strip().equalsIgnoreCase("no")) {
            throw unreadable(file, "an automatic reply", null);
        }
        if (mail.getFrom() == null
                || mail.getFrom().length != 1
                || !(mail.getFrom()[0] instanceof InternetAddress sender)
                || sender.getAddress() == null) {
            throw unreadable(file, "no single sender", null);
        }
        String text = text(mail).orElse("");
        Set<String> tokens = new TreeSet<>();
        Matcher found = TOKEN.matcher(Optional.ofNullable(mail.getSubject()).orElse("") + "\n" + text);
        while (found.find()) {
            tokens.add(found.group());
        }
        if (tokens.size() != 1) {
            throw unreadable(file, tokens.isEmpty() ? "no token" : tokens.size() + " tokens", null);
        }
        String from = sender.getAddress().toLowerCase(Locale.ROOT);
        String id = Optional.ofNullable(mail.getMessageID()).orElseGet(() -> AlertDigest.of(from + "\n" + text));
        return new Reply(id, from, tokens.iterator().next(), answer(file, text));
    }

    private static AlertAnswer answer(Path file, String text) throws DeliveryFault {
        String first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !TOKEN.matcher(line).matches())
                .findFirst()
                .orElse("");
        String word = first.toLowerCase(Locale.ROOT).replaceAll("[.!。！]+$", "").replaceAll("[\\s-]+", " ");
        AlertAnswer answer = WORDS.get(word);
        if (answer == null) {
            throw unreadable(file, "a first line that is no answer", null);
        }
        return answer;
    }

    /** The first plain text of a mail; nothing if it has none. */
    private static Optional<String> text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart inner = parts.getBodyPart(index);
                Optional<String> found = text(inner);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Why a reply is not taken. */
    public static DeliveryFault unreadable(Path file, String found, Exception cause) {
        return new DeliveryFault(
                Problem.of(
                        DeliveryMessage.REPLY_UNREADABLE,
                        Place.file(String.valueOf(file.getFileName())),
                        found,
                        "a reply of a recipient, with the token, and on its first line agree, disagree, need data or seen",
                        "It lies in the folder refused; the alert is still to be answered."),
                cause);
    }
}
