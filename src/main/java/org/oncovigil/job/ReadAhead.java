package org.oncovigil.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/**
 * Takes values from a source in a thread of its own, some ahead of the one who asks for them. The order is that of the
 * source; what the source throws is thrown to the one who asks, at its place.
 */
final class ReadAhead<T> implements AutoCloseable {
    /** Values that go over together, and such lots that may wait. Reason: measured throughput, no clinical meaning. */
    private static final int LOT = 256;

    private static final int WAITING = 16;

    private final BlockingQueue<Lot<T>> lots = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private Lot<T> lot = new Lot<>(List.of(), false, Optional.empty());
    private Iterator<T> values = lot.values().iterator();

    /** Some values, whether they are the last, and why the source ended early. */
    private record Lot<T>(List<T> values, boolean last, Optional<RuntimeException> failure) {}

    /** Starts to take values; nothing from the source is its end. */
    ReadAhead(Supplier<Optional<T>> source) {
        thread = new Thread(() -> take(source), "intake-read");
        thread.setDaemon(true);
        thread.start();
    }

    private void take(Supplier<Optional<T>> source) {
        try {
            boolean last = false;
            while (!last) {
                List<T> taken = new ArrayList<>(LOT);
                Optional<RuntimeException> failure = Optional.empty();
                try {
                    while (taken.size() < LOT && !last) {
                        Optional<T> value = source.get();
                        value.ifPresent(taken::add);
                        last = value.isEmpty();
                    }
                } catch (RuntimeException broken) {
                    failure = Optional.of(broken);
                    last = true;
                }
                lots.put(new Lot<>(taken, last, failure));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next value; nothing after the last. */
    Optional<T> next() {
        while (!values.hasNext()) {
            lot.failure().ifPresent(failure -> {
                throw failure;
            });
            if (lot.last()) {
                return Optional.empty();
            }
            lot = waitForLot();
            values = lot.values().iterator();
        }
        return Optional.of(values.next());
    }

    private Lot<T> waitForLot() {
        try {
            return lots.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading was interrupted", stopped);
        }
    }

    /** Stops the thread and waits for its end. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
