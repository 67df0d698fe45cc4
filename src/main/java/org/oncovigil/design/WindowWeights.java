package org.oncovigil.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much of the DLT window counts as observed for a subject without a DLT. Source: Cheung and Chappell 2000; dfcrm. */
public enum WindowWeights {
    /** Follow-up over window, at most 1. */
    LINEAR {
        @Override
        double weight(double followUp, double window, List<Double> dltTimes) {
            return followUp / window;
        }
    },
    /** By the times at which DLTs were seen: their share up to the follow-up, with straight lines between. */
    ADAPTIVE {
        @Override
        double weight(double followUp, double window, List<Double> dltTimes) {
            if (dltTimes.isEmpty()) {
                return followUp / window;
            }
            int seen = (int) dltTimes.stream().filter(time -> time <= followUp).count();
            double from = seen == 0 ? 0 : dltTimes.get(seen - 1);
            double to = seen == dltTimes.size() ? window : dltTimes.get(seen);
            double between = to > from ? (followUp - from) / (to - from) : 1;
            return (seen + between) / (dltTimes.size() + 1);
        }
    };

    /** The weight before it is limited to 1; DLT times ascend. */
    abstract double weight(double followUp, double window, List<Double> dltTimes);

    /**
     * The subjects with their weights.
     *
     * @param levels the level of each subject, counted from 1
     * @param dlts whether each had a DLT
     * @param followUps how long each was followed, or the time of the DLT; 0 or more, in the window's unit
     * @param window the length of the DLT window, above 0
     * @throws DesignFault if the lists differ in length or a value cannot be
     */
    public List<CrmSubject> subjects(List<Integer> levels, List<Boolean> dlts, List<Double> followUps, double window) {
        DesignFault.require(window > 0, "obswin " + window + " found; expected above 0");
        DesignFault.require(
                levels.size() == followUps.size() && levels.size() == dlts.size(),
                levels.size() + " levels, " + dlts.size() + " tox and " + followUps.size()
                        + " followup found; expected one of each a subject");
        followUps.forEach(time -> DesignFault.require(time >= 0, "followup " + time + " found; expected 0 or more"));
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < dlts.size(); i++) {
            if (dlts.get(i)) {
                times.add(followUps.get(i));
            }
        }
        times.sort(null);
        List<CrmSubject> subjects = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            double weight = dlts.get(i) ? 1 : Math.min(1, weight(followUps.get(i), window, times));
            subjects.add(new CrmSubject(levels.get(i), dlts.get(i), weight));
        }
        return subjects;
    }

    /**
     * The scheme of this name, in any case.
     *
     * @throws DesignFault if there is none
     */
    public static WindowWeights named(String name) {
        for (WindowWeights scheme : values()) {
            if (scheme.name().equalsIgnoreCase(name)) {
                return scheme;
            }
        }
        throw new DesignFault("scheme \"" + name.toLowerCase(Locale.ROOT) + "\" found; expected linear or adaptive");
    }
}
