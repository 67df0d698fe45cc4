package org.oncovigil.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncovigil.problem.MessageId;

/** The page of messages against the messages of the program, both ways. */
class MessagesPageTest {
    private static final Path PAGE = Path.of("docs", "messages.md");
    private static final String HEADING = "### ";

    static List<MessageId> messages() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(Rooms.BASE).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(MessageId.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(MessageId.class::cast)
                        .toList();
    }

    private static Stream<String> headings() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith(HEADING))
                .map(line -> line.substring(HEADING.length()));
    }

    @Test
    void thePageHasTheMessagesOfTheProgramOnceAndNoOther() throws IOException {
        List<String> onPage = headings()
                .map(heading -> heading.substring(0, heading.indexOf(' ')))
                .toList();

        assertThat(messages()).hasSizeGreaterThan(100);
        assertThat(onPage)
                .containsExactlyInAnyOrderElementsOf(
                        messages().stream().map(MessageId::id).toList());
    }

    @Test
    void theMessagesOfOneHeadingStandInOrder() throws IOException {
        String before = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                before = "";
            } else if (line.startsWith(HEADING)) {
                assertThat(line).isGreaterThan(before);
                before = line;
            }
        }
        assertThat(before).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageIsExplainedUnderItsTitle(MessageId message) throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        String heading = headings()
                .filter(line -> line.startsWith(message.id() + " "))
                .findFirst()
                .orElseThrow();

        assertThat(heading).isEqualToIgnoringCase(message.id() + " " + message.titleEn());
        int at = page.indexOf(HEADING + heading);
        assertThat(page.subList(at + 2, at + 6))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("- Meaning: ").endsWith("."),
                        line -> assertThat(line).startsWith("- Usual cause: ").endsWith("."),
                        line -> assertThat(line).startsWith("- What to do: ").endsWith("."),
                        line -> assertThat(line).startsWith("- 中文：").endsWith("。"));
    }
}
