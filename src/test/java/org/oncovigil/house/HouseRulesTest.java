package org.oncovigil.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house stands as the room table says, and each rule has been seen to catch a planted violation. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Rooms.BASE);
    private static final String PLANTED = "org.oncovigil.house.planted";

    static Stream<String> rules() {
        return HouseRules.all(Rooms.BASE).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(String name) {
        HouseRules.all(Rooms.BASE).get(name).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesAPlantedViolation(String name) {
        ArchRule rule = HouseRules.all(PLANTED).get(name);
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);

        assertThatThrownBy(() -> rule.check(planted)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyRoomOfTheTableIsThereAndNoOther() {
        Set<String> rooms = HOUSE.stream()
                .map(type -> HouseRules.room(Rooms.BASE, type))
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rooms).containsExactlyElementsOf(new TreeSet<>(Rooms.MAY_USE.keySet()));
    }

    @Test
    void noArrowOfTheTableIsMerelyHistory() {
        TreeMap<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : HOUSE) {
            String room = HouseRules.room(Rooms.BASE, type);
            type.getDirectDependenciesFromSelf().forEach(arrow -> {
                String other = HouseRules.room(Rooms.BASE, arrow.getTargetClass());
                if (!other.isEmpty() && !other.equals(room)) {
                    used.computeIfAbsent(room, key -> new TreeSet<>()).add(other);
                }
            });
        }
        TreeMap<String, Set<String>> table = new TreeMap<>();
        Rooms.MAY_USE.forEach((room, allowed) -> {
            if (!allowed.isEmpty()) {
                table.put(room, new TreeSet<>(allowed));
            }
        });
        assertThat(used).isEqualTo(table);
    }

    @Test
    void everyRoomHasAFrontPageThatNamesTheDoor() throws Exception {
        for (String room : Rooms.MAY_USE.keySet()) {
            Path page = Path.of("src/main/java/org/oncovigil", room, "package-info.java");
            assertThat(Files.readString(page))
                    .as("front page of %s", room)
                    .containsPattern("\\{@link org\\.oncovigil\\." + room);
        }
    }
}
