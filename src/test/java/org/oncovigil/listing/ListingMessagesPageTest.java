package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncovigil.problem.MessageId;
import org.oncovigil.rulebook.CodeListMessage;
import org.oncovigil.subject.SubjectMessage;

class ListingMessagesPageTest {
    static Stream<MessageId> messages() {
        return Stream.of(ListingMessage.values(), SubjectMessage.values(), CodeListMessage.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageIsExplained(MessageId message) throws IOException {
        List<String> page = Files.readAllLines(Path.of("docs", "messages.md"));
        int heading = page.indexOf("### " + message.id() + " " + message.titleEn());
        assertThat(heading).as(message.id()).isPositive();
        assertThat(page.subList(heading + 2, heading + 6))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("- Meaning: "),
                        line -> assertThat(line).startsWith("- Usual cause: "),
                        line -> assertThat(line).startsWith("- What to do: "),
                        line -> assertThat(line).startsWith("- 中文："));
        assertThat(message.titleZh()).isNotBlank();
    }
}
