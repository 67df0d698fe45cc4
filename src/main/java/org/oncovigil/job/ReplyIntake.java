package org.oncovigil.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.oncovigil.alert.AlertReply;
import org.oncovigil.delivery.DeliveryFault;
import org.oncovigil.delivery.LetterIdentity;
import org.oncovigil.delivery.ReplyReading;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.AlertDeliveries;

/**
 * Takes replies out of the folder into which the mailbox drops them. A reply counts if it comes from the address that its
 * token was sent to. What was read is moved to {@code taken} or {@code refused}; the same reply is kept once.
 */
final class ReplyIntake {
    private static final String WAY = "reply ";

    private final AlertDesk.Study study;
    private final List<Problem> problems = new ArrayList<>();
    private int taken;

    ReplyIntake(AlertDesk.Study study) {
        this.study = study;
    }

    /** How many replies were taken. */
    int taken() {
        return taken;
    }

    /** Why the others were not. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Reads the folder of the plan, if it has one and it is there. */
    void run() {
        String name = study.protocol().alerts().replies();
        Path folder = study.folder().resolve(name);
        if (name.isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ReplyIntake::isMail).sorted().toList()) {
                take(folder, file);
            }
        } catch (IOException failure) {
            problems.add(ReplyReading.unreadable(folder, "a folder that cannot be read", failure)
                    .problem());
        }
    }

    private static boolean isMail(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".eml") && Files.isRegularFile(file);
    }

    private void take(Path folder, Path file) throws IOException {
        try {
            keep(file, ReplyReading.of(file));
            move(file, folder.resolve("taken"));
            taken++;
        } catch (DeliveryFault fault) {
            problems.add(fault.problem());
            move(file, folder.resolve("refused"));
        }
    }

    private void keep(Path file, ReplyReading.Reply reply) throws DeliveryFault {
        AlertDeliveries.Letter letter = study.store()
                .deliveries()
                .startingWith(study.id(), LetterIdentity.startOfMessageId(reply.token()))
                .orElseThrow(() -> ReplyReading.unreadable(file, "a token of no alert of this study", null));
        if (!letter.delivery().address().equalsIgnoreCase(reply.from())) {
            throw ReplyReading.unreadable(file, "a sender to whom the token was not sent", null);
        }
        String way = WAY + reply.messageId();
        boolean kept = study.store().answers().of(letter.alertId()).stream()
                .anyMatch(one -> one.way().equals(way));
        if (!kept) {
            String now = study.clock().instant().toString();
            study.store().answers().add(letter.alertId(), new AlertReply(now, reply.from(), reply.answer(), "", way));
        }
    }

    /** Moves a file, beside another of the same name if there is one. */
    private static void move(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve(file.getFileName());
        for (int copy = 2; Files.exists(target); copy++) {
            target = folder.resolve(copy + "-" + file.getFileName());
        }
        Files.move(file, target);
    }
}
