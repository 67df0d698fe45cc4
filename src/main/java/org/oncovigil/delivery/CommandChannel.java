package org.oncovigil.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.CommandSettings;

/**
 * Hands letters to a program, such as a gateway for text messages. It is run without a shell, with its fixed arguments and
 * then address, Message-ID and the file of the text (subject line, blank line, body); exit 0 means that it took the letter.
 */
final class CommandChannel implements AlertChannel {
    private final CommandSettings settings;
    private final Set<String> hidden;

    /**
     * A channel to a program.
     *
     * @param hidden environment variables that the program does not get
     */
    CommandChannel(CommandSettings settings, Set<String> hidden) {
        this.settings = settings;
        this.hidden = Set.copyOf(hidden);
    }

    @Override
    public void send(RenderedLetter letter) throws DeliveryFault {
        try {
            Path text = Files.createTempFile("oncovigil", ".txt");
            try {
                Files.writeString(
                        text, letter.text().subject() + "\n\n" + letter.text().body(), StandardCharsets.UTF_8);
                run(letter, text);
            } finally {
                Files.deleteIfExists(text);
            }
        } catch (IOException failure) {
            throw fault(String.valueOf(failure.getMessage()), failure);
        }
    }

    private void run(RenderedLetter letter, Path text) throws IOException, DeliveryFault {
        List<String> command = new ArrayList<>(settings.program());
        command.add(letter.letter().recipient().address());
        command.add(LetterIdentity.messageId(letter.letter()));
        command.add(text.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(hidden);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(settings.seconds(), TimeUnit.SECONDS)) {
                throw fault("not ended after " + settings.seconds() + " s", null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw fault("interrupted", stopped);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw fault("exit " + process.exitValue(), null);
        }
    }

    private DeliveryFault fault(String found, Exception cause) {
        return new DeliveryFault(
                Problem.of(
                        DeliveryMessage.COMMAND_FAILED,
                        Place.file(settings.program().get(0)),
                        found,
                        "exit 0 within " + settings.seconds() + " s",
                        "The alert stays in the outbox and is tried again by the next run or tick."),
                cause);
    }
}
