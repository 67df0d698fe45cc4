package org.oncovigil.signal;

/**
 * Subjects with an event in two arms. A subject counts once.
 *
 * @param eventsTreated subjects with the event in the treated arm, 0 to all treated
 * @param treated subjects of the treated arm, 1 or more
 * @param eventsControl subjects with the event in the control arm, 0 to all controls
 * @param controls subjects of the control arm, 1 or more
 */
public record TwoArmCounts(int eventsTreated, int treated, int eventsControl, int controls) {
    public TwoArmCounts {
        SignalFault.require(treated != 0, "no subject in the treated arm");
        SignalFault.require(controls != 0, "no subject in the control arm");
        requireArm(eventsTreated, treated);
        requireArm(eventsControl, controls);
    }

    private static void requireArm(int events, int subjects) {
        SignalFault.require(
                events >= 0 && events <= subjects,
                events + " events in " + subjects + " subjects found; expected 0 to n events in n subjects");
    }

    /** The share of the treated with the event. */
    double treatedRate() {
        return (double) eventsTreated / treated;
    }

    /** The share of the controls with the event. */
    double controlRate() {
        return (double) eventsControl / controls;
    }

    /** Subjects with the event in both arms. */
    long events() {
        return (long) eventsTreated + eventsControl;
    }

    /** Subjects of both arms. */
    long subjects() {
        return (long) treated + controls;
    }

    /** The rate of the treated minus that of the controls. */
    public double riskDifference() {
        return treatedRate() - controlRate();
    }

    /** The rate of the treated over that of the controls. */
    public Estimate riskRatio() {
        return eventsControl == 0
                ? Estimate.none("no event in the control arm: the risk ratio has no upper bound")
                : Estimate.of(treatedRate() / controlRate());
    }

    /** Whether nobody, or everybody, has the event: no test can tell the arms apart. */
    public boolean isUntestable() {
        return events() == 0 || events() == subjects();
    }
}
