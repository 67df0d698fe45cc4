package org.oncovigil.job;

import java.time.Clock;
import java.util.Optional;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.StudyLock;
import org.oncovigil.store.SurveillanceStore;

/** The lock that a run, and whoever else writes to a study, holds. */
final class RunLock {
    private RunLock() {}

    /** Takes the lock of a study; the problem says who holds it. */
    static Optional<Problem> take(SurveillanceStore store, String study, Clock clock) {
        Optional<StudyLock.Holder> holder =
                store.lock().take(study, hostName(), ProcessHandle.current().pid(), clock.instant());
        return holder.map(one -> Problem.of(
                JobMessage.LOCKED,
                Place.file(study),
                "held by process " + one.pid() + " on " + one.host() + ", last sign of life " + one.heartbeat(),
                "wait for it, or end it",
                "Nothing was run."));
    }

    /** Gives the lock back. */
    static void release(SurveillanceStore store, String study) {
        store.lock().release(study);
    }

    private static String hostName() {
        String name = System.getenv("HOSTNAME");
        return name == null || name.isBlank() ? "this host" : name;
    }
}
