package org.oncovigil.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The house rules, each with its reason. The base package is an argument, so that planted violations can be tried. */
final class HouseRules {
    private static final Set<String> BANNED_ENDINGS =
            Set.of("Util", "Utils", "Helper", "Manager", "Service", "Impl", "Base", "Data", "Info");

    private HouseRules() {}

    /** All rules for a base package, by a short name. */
    static Map<String, ArchRule> all(String base) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("core is plain Java", corePlainJava(base));
        rules.put("arrows are those of the room table", arrows(base));
        rules.put("no edge uses another edge", edges(base));
        rules.put("Drools in inference only", only(base, "inference", "org.drools..", "org.kie.."));
        rules.put("YAML in rulebook only", only(base, "rulebook", "org.snakeyaml.."));
        rules.put("CSV in table only", only(base, "table", "de.siegmar.fastcsv.."));
        rules.put("mail in delivery only", only(base, "delivery", "jakarta.mail.."));
        rules.put(
                "quadrature and optimisers in design and signal only",
                onlyIn(base, List.of("design", "signal"), "org.apache.commons.math3.."));
        rules.put("special functions and roots in signal only", only(base, "signal", "org.apache.commons.numbers.."));
        rules.put("random numbers in design only", only(base, "design", "org.apache.commons.rng.."));
        rules.put("POI in listing and report only", onlyIn(base, List.of("listing", "report"), "org.apache.poi.."));
        rules.put("SQL in store only", onlyIn(base, List.of("store"), "java.sql..", "org.sqlite.."));
        rules.put("Spring in job and store only", onlyIn(base, List.of("job", "store"), "org.springframework.."));
        rules.put(
                "no circles",
                slices().matching(base + ".(*)..").should().beFreeOfCycles().because("a circle has no door"));
        rules.put("no clock, chance or locale in the core", noClock(base));
        rules.put("no floating-point field in the core but in its numerical rooms", noFloatingPoint(base));
        rules.put("no field of the core changes", finalFields(base));
        rules.put("printing in cli only", printing(base));
        rules.put("no banned name ending", names(base));
        return rules;
    }

    private static String[] core(String base) {
        return Rooms.CORE.stream().map(room -> base + "." + room + "..").toArray(String[]::new);
    }

    private static ArchRule corePlainJava(String base) {
        return classes()
                .that()
                .resideInAnyPackage(core(base))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.apache.commons.statistics..",
                                "org.apache.commons.numbers..",
                                "org.apache.commons.math3..",
                                "org.apache.commons.rng..")
                        .or(resideInAnyPackage(core(base)))
                        .or(DescribedPredicate.describe("are primitives", JavaClass::isPrimitive))
                        .or(DescribedPredicate.describe("are arrays", JavaClass::isArray)))
                .because(
                        "what is concluded must not hang on a framework; distributions come from a library of numbers");
    }

    private static ArchRule arrows(String base) {
        ArchCondition<JavaClass> condition = new ArchCondition<>("use only the rooms of the table") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = room(base, type);
                if (room.isEmpty()) {
                    return;
                }
                type.getDirectDependenciesFromSelf().forEach(arrow -> {
                    String other = room(base, arrow.getTargetClass());
                    boolean allowed = other.isEmpty()
                            || other.equals(room)
                            || Rooms.MAY_USE.getOrDefault(room, Set.of()).contains(other);
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(type, arrow.getDescription()));
                    }
                });
            }
        };
        return classes()
                .should(condition)
                .because("a newcomer finds the room for a change from the table, and nowhere else");
    }

    /** The room of a class; empty for a class outside the house. */
    static String room(String base, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return "";
        }
        String rest = name.substring(base.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static ArchRule edges(String base) {
        ArchCondition<JavaClass> condition = new ArchCondition<>("not use another edge") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = room(base, type);
                type.getDirectDependenciesFromSelf().forEach(arrow -> {
                    String other = room(base, arrow.getTargetClass());
                    if (Rooms.EDGES.contains(room) && Rooms.EDGES.contains(other) && !room.equals(other)) {
                        events.add(SimpleConditionEvent.violated(type, arrow.getDescription()));
                    }
                });
            }
        };
        return classes().should(condition).because("what two edges must both see is a type of the core");
    }

    private static ArchRule only(String base, String room, String... libraries) {
        return onlyIn(base, List.of(room), libraries);
    }

    private static ArchRule onlyIn(String base, List<String> rooms, String... libraries) {
        String[] packages = rooms.stream().map(room -> base + "." + room + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .because("one library, one room: it can be replaced without touching another");
    }

    private static ArchRule noClock(String base) {
        DescribedPredicate<JavaMethodCall> reading = DescribedPredicate.describe(
                "reads a clock, chance, or the machine's locale or zone", call -> isAmbient(call));
        return noClasses()
                .that()
                .resideInAnyPackage(core(base))
                .should(callMethodWhere(reading))
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are random", type -> type.isAssignableTo(Random.class) && !type.isEquivalentTo(Object.class)))
                .because("the same facts must give the same conclusions on any machine at any time");
    }

    private static boolean isAmbient(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String method = call.getName();
        boolean now = method.equals("now")
                && (owner.isEquivalentTo(LocalDate.class)
                        || owner.isEquivalentTo(LocalDateTime.class)
                        || owner.isEquivalentTo(Instant.class));
        boolean system = owner.isEquivalentTo(System.class) && method.startsWith("current");
        boolean defaults = (owner.isEquivalentTo(Locale.class) && method.equals("getDefault"))
                || (owner.isEquivalentTo(ZoneId.class) && method.equals("systemDefault"));
        boolean clock = owner.isEquivalentTo(Clock.class) && method.startsWith("system");
        boolean caseByLocale = owner.isEquivalentTo(String.class)
                && (method.equals("toUpperCase") || method.equals("toLowerCase"))
                && call.getTarget().getRawParameterTypes().isEmpty();
        return now || system || defaults || clock || caseByLocale;
    }

    private static ArchRule noFloatingPoint(String base) {
        String[] exact = Rooms.CORE.stream()
                .filter(room -> !Rooms.NUMERICAL.contains(room))
                .map(room -> base + "." + room + "..")
                .toArray(String[]::new);
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(exact)
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .because("clinical numbers are decimals");
    }

    private static ArchRule finalFields(String base) {
        ArchCondition<JavaField> constant = new ArchCondition<>("be final, or private in a class that gathers") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean fixed = field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
                boolean hidden = field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PRIVATE)
                        && !field.getOwner()
                                .getModifiers()
                                .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
                if (!fixed && !hidden) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                }
            }
        };
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(core(base))
                .should(constant)
                .because("a value of the core stays what it was when it was made");
    }

    private static ArchRule printing(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage(base + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("one room speaks to the user");
    }

    private static ArchRule names(String base) {
        ArchCondition<JavaClass> plain = new ArchCondition<>("not have a name that says nothing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                BANNED_ENDINGS.stream()
                        .filter(type.getSimpleName()::endsWith)
                        .forEach(ending -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " ends with " + ending)));
            }
        };
        return classes().that(resideInAPackage(base + "..")).should(plain).because("names are the field's words");
    }
}
