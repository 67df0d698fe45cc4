package org.oncovigil.job;

/** Is told how far a run is. Nothing that it is told names a subject. */
public interface Progress {
    /** A step begins. */
    void stepStarted(String step);

    /** So many items of a step are done. */
    void advanced(String step, long done);

    /** A step has ended, with its counts in words. */
    void stepEnded(String step, String counts);
}
