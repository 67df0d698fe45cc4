package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.SubjectRecord;

@DisplayName("Laws that hold for any input")
class GradingLawsTest {
    private static final int TRIES = 400;
    private static final List<String> VERSIONS = List.of("CTCAE-4.03", "CTCAE-5.0", "CTCAE-6.0");
    private static final List<String> SCALES = List.of("NMPA-2019", "NMPA-2025", "FDA-2007");

    @ParameterizedTest(name = "seed {0}: a worse laboratory value never has a lower grade")
    @ValueSource(longs = {3, 5, 8})
    void gradesNeverFallAsAValueWorsens(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            LabCriteria criteria =
                    Scales.of("NMPA-2025", VERSIONS.get(random.nextInt(3))).lab();
            LabBlock block =
                    criteria.blocks().get(random.nextInt(criteria.blocks().size()));
            Optional<BigDecimal> low = Optional.of(number(random, 300));
            Optional<BigDecimal> high = low.map(limit -> limit.add(number(random, 300)));
            Optional<BigDecimal> base = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(number(random, 900));
            BaselineIndicator indicator = LabFacts.indicator(base, low, high);
            BigDecimal one = number(random, 2_000);
            BigDecimal other = one.add(number(random, 500));
            boolean rising = block.direction() == LabBlock.Direction.HIGH;
            Optional<Grade> better = grade(block, rising ? one : other, low, high, base, indicator);
            Optional<Grade> worse = grade(block, rising ? other : one, low, high, base, indicator);
            if (better.isPresent() && worse.isPresent()) {
                assertThat(worse.get())
                        .as(
                                "seed %d: %s, %s and %s, %s-%s, baseline %s",
                                seed, block.name(), one, other, low, high, base)
                        .isGreaterThanOrEqualTo(better.get());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}: one more finding never lowers the grade of a reaction")
    @ValueSource(longs = {13, 21, 34})
    void moreFindingsNeverLowerAGrade(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            VaccineScale scale =
                    Scales.of(SCALES.get(random.nextInt(3)), "CTCAE-5.0").vaccine();
            ScaleCell any = scale.cells().get(random.nextInt(scale.cells().size()));
            Set<String> findings = new TreeSet<>();
            LocalReaction less = reaction(any, random, findings);
            scale.cells().stream()
                    .filter(cell -> cell.measure() == ScaleCell.Measure.FINDING)
                    .skip(random.nextInt(10))
                    .findFirst()
                    .ifPresent(cell -> findings.add(cell.word()));
            LocalReaction more = new LocalReaction(
                    less.reaction(),
                    less.ageYears(),
                    less.diameter(),
                    less.area(),
                    less.function(),
                    less.treatments(),
                    findings,
                    less.numbers(),
                    less.temperature(),
                    less.temperatureSite());
            VaccineScaleGrader grader = new VaccineScaleGrader(scale, true);
            Optional<Grade> before = grader.grade(less).grade();
            Optional<Grade> after = grader.grade(more).grade();
            assertThat(after.map(Enum::ordinal).orElse(-1))
                    .as("seed %d: %s", seed, more)
                    .isGreaterThanOrEqualTo(before.map(Enum::ordinal).orElse(-1));
        }
    }

    @ParameterizedTest(
            name = "seed {0}: the governing grade is never below a grade that the site gave on the pinned scale")
    @ValueSource(longs = {55, 89})
    void theSiteGradeIsNeverLowered(long seed) {
        Random random = new Random(seed);
        GradingScales scales = Scales.of("NMPA-2025", "CTCAE-5.0");
        EventGrader grader = new EventGrader(scales, Scales.choice("NMPA-2025", "CTCAE-5.0"));
        LabSurveyor surveyor = new LabSurveyor(scales);
        List<String> terms =
                List.of("Injection site erythema", "Neutropenia", "Headache", "Cytokine release syndrome", "Colitis");
        for (int i = 0; i < TRIES; i++) {
            int site = 1 + random.nextInt(4);
            AdverseEvent event = Subjects.event(terms.get(random.nextInt(terms.size())))
                    .site(site)
                    .diameter(number(random, 150).movePointLeft(1).toPlainString(), "cm")
                    .build();
            SubjectRecord record = Subjects.subject()
                    .temperature("2026-03-04", "38." + random.nextInt(10), "C")
                    .lab(3, "NEUT", number(random, 30).movePointLeft(1).toPlainString(), "10^9/L", "1.8", "7.5")
                    .record();
            EventGrading grading = grader.grade(event, record, surveyor.survey(record));
            Grade given = Grade.of(site).orElseThrow();
            assertThat(grading.grade())
                    .hasValueSatisfying(grade -> assertThat(grade)
                            .as("seed %d: %s grade %d", seed, event.term(), site)
                            .isGreaterThanOrEqualTo(given));
            boolean silent = grading.problems().isEmpty();
            assertThat(grading.disagrees() && silent && grading.astct() instanceof GradeResult.NotApplicable)
                    .as("a difference is never silent")
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "seed {0}: the order of tests in the listing changes nothing")
    @ValueSource(longs = {144, 233})
    void theOrderOfTestsChangesNothing(long seed) {
        Random random = new Random(seed);
        Subjects.Collected subject = Subjects.subject();
        List<String> tests = List.of("ALT", "AST", "BILI", "ALP", "NEUT", "PLAT", "K", "CREAT");
        for (int day = -3; day < 30; day += 3) {
            for (String test : tests) {
                subject.lab(day, test, number(random, 400).toPlainString(), "10^9/L", "20", "100");
            }
        }
        SubjectRecord record = subject.record();
        List<LabResult> shuffled = new ArrayList<>(record.labResults());
        Collections.shuffle(shuffled, random);
        shuffled.sort(
                java.util.Comparator.comparing(result -> result.on().earliest().orElseThrow()));
        SubjectRecord other = new SubjectRecord(
                record.subject(),
                record.demographics(),
                record.exposures(),
                record.adverseEvents(),
                shuffled,
                record.vitalSigns(),
                record.medications(),
                record.medicalHistory(),
                record.dispositions(),
                record.immuneResponses());
        LabSurveyor surveyor = new LabSurveyor(Scales.of("NMPA-2025", "CTCAE-5.0"));
        assertThat(surveyor.survey(other)).isEqualTo(surveyor.survey(record));
    }

    private static Optional<Grade> grade(
            LabBlock block,
            BigDecimal value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            Optional<BigDecimal> base,
            BaselineIndicator indicator) {
        Optional<BigDecimal> measured = Optional.of(value);
        return block.decide(new LabFacts(measured, low, high, base, indicator, LabFacts.change(measured, base)))
                .grade();
    }

    private static LocalReaction reaction(ScaleCell like, Random random, Set<String> findings) {
        return new LocalReaction(
                like.reaction().equals(ScaleCell.ANY_REACTION) ? "erythema" : like.reaction(),
                Optional.of(random.nextInt(90)),
                random.nextBoolean() ? Optional.of(number(random, 150).movePointLeft(1)) : Optional.empty(),
                Optional.empty(),
                random.nextBoolean() ? "none" : "",
                random.nextBoolean() ? Set.of("none") : Set.of(),
                findings,
                Map.of(),
                Optional.empty(),
                "");
    }

    private static BigDecimal number(Random random, int below) {
        return BigDecimal.valueOf(1 + random.nextInt(below * 100), 2);
    }
}
