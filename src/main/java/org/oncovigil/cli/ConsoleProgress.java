package org.oncovigil.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.job.Progress;

/** Tells how far a run is: one line a step, and on a terminal a running count. Nothing that it prints names a subject. */
final class ConsoleProgress implements Progress {
    private static final long TOLD_EVERY_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final String style;
    private long startedAt;
    private long toldAt;

    /** Progress in a style: {@code bar}, {@code plain} or {@code none}. */
    ConsoleProgress(PrintWriter err, String style) {
        this.err = err;
        this.style = style;
    }

    /** Tells what is about to be run. */
    static void tell(NightlyResult.Banner banner, PrintWriter err, String style) {
        if (style.equals("none")) {
            return;
        }
        err.println(
                "OncoVigil " + Main.version() + ", study " + banner.study() + ", data cut-off " + banner.dataCutoff());
        err.println(
                "listings  " + banner.listings().stream().map(Object::toString).collect(Collectors.joining(", ")));
        err.println("store     " + banner.store());
        err.println("rulebook  " + banner.rulebook().substring(0, 12));
    }

    @Override
    public void stepStarted(String step) {
        startedAt = System.nanoTime();
        toldAt = startedAt;
    }

    @Override
    public void advanced(String step, long done) {
        long now = System.nanoTime();
        if (style.equals("bar") && now - toldAt > TOLD_EVERY_NANOS) {
            toldAt = now;
            err.print(String.format(Locale.ROOT, "\r%-8s %,d", step, done));
            err.flush();
        }
    }

    @Override
    public void stepEnded(String step, String counts) {
        if (style.equals("none")) {
            return;
        }
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        err.print(style.equals("bar") ? "\r" : "");
        err.println(String.format(Locale.ROOT, "%-8s %6.2f s  %s", step, seconds, counts));
    }
}
