package org.oncovigil.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.oncovigil.grading.LabBlock;
import org.oncovigil.grading.LabCriteria;
import org.oncovigil.grading.LabFacts;
import org.oncovigil.grading.LabGrader;
import org.oncovigil.grading.ScaleId;
import org.oncovigil.rulebook.ScaleFiles;

/**
 * Laboratory gradings a second on one core: a mix of 20 parameters of CTCAE 5.0, each with values from far below to far
 * above its range, baselines normal and high, and a limit missing now and then.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LabGradingBenchmark {
    private static final int CASES = 2_000;
    private static final List<String> TERMS = List.of(
            "Alanine aminotransferase increased",
            "Aspartate aminotransferase increased",
            "Alkaline phosphatase increased",
            "Blood bilirubin increased",
            "GGT increased",
            "Creatinine increased",
            "Anemia",
            "Hemoglobin increased",
            "White blood cell decreased",
            "Neutrophil count decreased",
            "Lymphocyte count decreased",
            "Platelet count decreased",
            "Hyperkalemia",
            "Hypokalemia",
            "Hypernatremia",
            "Hyponatremia",
            "Hypoalbuminemia",
            "Hypoglycemia",
            "INR increased",
            "Fibrinogen decreased");

    private final List<LabBlock> blocks = new ArrayList<>(CASES);
    private final List<LabFacts> facts = new ArrayList<>(CASES);

    /** Makes the cases; the same on every run. */
    @Setup
    public void cases() {
        LabCriteria criteria = new ScaleFiles(Path.of("rules")).lab(new ScaleId("CTCAE-5.0"));
        Random random = new Random(20);
        for (int i = 0; i < CASES; i++) {
            LabBlock block = criteria.blocks(TERMS.get(i % TERMS.size())).get(0);
            blocks.add(block);
            facts.add(facts(random, middle(block)));
        }
    }

    /** Only the decision: which row, and so which grade. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public void decide(Blackhole sink) {
        for (int i = 0; i < CASES; i++) {
            sink.consume(blocks.get(i).decide(facts.get(i)));
        }
    }

    /** The decision with its words: criterion, values, bounds, assumption. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public void explain(Blackhole sink) {
        for (int i = 0; i < CASES; i++) {
            sink.consume(LabGrader.grade(blocks.get(i), facts.get(i)));
        }
    }

    private static BigDecimal middle(LabBlock block) {
        return block.criteria().stream()
                .map(row -> row.lower().isOpen() ? row.upper().number() : row.lower().number())
                .filter(number -> number.signum() > 0)
                .max(BigDecimal::compareTo)
                .filter(number -> !block.unit().isEmpty())
                .orElse(BigDecimal.valueOf(40));
    }

    private static LabFacts facts(Random random, BigDecimal middle) {
        BigDecimal value = middle.multiply(BigDecimal.valueOf(random.nextInt(600), 2));
        Optional<BigDecimal> low = maybe(random, middle.multiply(new BigDecimal("0.9")));
        Optional<BigDecimal> high = maybe(random, middle.multiply(new BigDecimal("1.1")));
        Optional<BigDecimal> base = maybe(random, middle.multiply(BigDecimal.valueOf(80 + random.nextInt(60), 2)));
        return new LabFacts(
                Optional.of(value),
                low,
                high,
                base,
                LabFacts.indicator(base, low, high),
                LabFacts.change(Optional.of(value), base));
    }

    private static Optional<BigDecimal> maybe(Random random, BigDecimal number) {
        return random.nextInt(20) == 0 ? Optional.empty() : Optional.of(number);
    }
}
