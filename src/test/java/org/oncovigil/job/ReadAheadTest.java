package org.oncovigil.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read ahead comes over in its order, whole, and with its faults where they were met. */
@Timeout(20)
class ReadAheadTest {
    private static Supplier<Optional<Integer>> upTo(int last, AtomicInteger taken) {
        return () -> taken.get() < last ? Optional.of(taken.incrementAndGet()) : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 512, 20_000})
    void everyValueComesOverOnceAndInOrder(int last) {
        List<Integer> values = new ArrayList<>();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(upTo(last, new AtomicInteger()))) {
            for (Optional<Integer> value = ahead.next(); value.isPresent(); value = ahead.next()) {
                values.add(value.get());
            }
            assertThat(ahead.next()).isEmpty();
        }
        assertThat(values).hasSize(last).isSorted();
    }

    @Test
    void aFaultIsThrownBehindTheValuesThatWereReadBeforeIt() {
        AtomicInteger taken = new AtomicInteger();
        Supplier<Optional<Integer>> source = () -> {
            if (taken.incrementAndGet() > 300) {
                throw new IllegalStateException("broken at 301");
            }
            return Optional.of(taken.get());
        };
        try (ReadAhead<Integer> ahead = new ReadAhead<>(source)) {
            for (int value = 1; value <= 300; value++) {
                assertThat(ahead.next()).contains(value);
            }
            assertThatThrownBy(ahead::next).hasMessage("broken at 301");
        }
    }

    @Test
    void whoStopsAskingStopsTheReadingAndNothingIsReadWithoutEnd() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        ReadAhead<Integer> ahead = new ReadAhead<>(upTo(Integer.MAX_VALUE, taken));
        assertThat(ahead.next()).contains(1);
        Thread.sleep(Duration.ofMillis(200).toMillis());
        ahead.close();
        int read = taken.get();
        assertThat(read).isLessThan(10_000);
        Thread.sleep(Duration.ofMillis(50).toMillis());
        assertThat(taken.get()).isEqualTo(read);
    }
}
